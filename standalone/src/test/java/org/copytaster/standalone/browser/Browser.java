package org.copytaster.standalone.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, and what tests ask of a page in it. */
public final class Browser implements AutoCloseable {
  /** Generous: machines that test are slow at times. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final String COMPLETE =
      "return document.querySelector('main h1') && !document.querySelector('[aria-busy=true]')";
  private static final String AXE = "META-INF/resources/webjars/axe-core/%s/axe.min.js";
  private static final String AXE_VERSION =
      "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");

  private static final JsonMapper JSON = new JsonMapper();

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether there is one on this machine. */
  static boolean isThere() {
    return program(PROGRAMS).isPresent() && program(DRIVERS).isPresent();
  }

  /** A window of 1280 by 800. */
  public static Browser desktop() {
    return open(1280, 800);
  }

  /** A narrow phone. */
  public static Browser phone() {
    return open(360, 740);
  }

  private static Browser open(int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program(PROGRAMS).orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program(DRIVERS).orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return browser;
  }

  private static Optional<Path> program(List<String> names) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Light or dark, as the system would have it. */
  public Browser prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** Opens an address anew and waits until its view is complete. */
  public void open(String url) {
    open(url, COMPLETE);
  }

  /** Opens an address anew and waits until a script gives something true. */
  public void open(String url, String script) {
    driver.get("about:blank");
    driver.get(url);
    until(script);
  }

  /** Waits until nothing on the page says that it is busy. */
  public void settled() {
    until(COMPLETE);
  }

  /** Waits until a script gives something true. */
  public void until(String script, Object... arguments) {
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (!isTrue(driver.executeScript(script, arguments))) {
      if (System.nanoTime() > limit) {
        throw new AssertionError(
            "never true: " + script + "; the page says: " + text("body") + complaints());
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static boolean isTrue(Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  /** What a script gives: numbers as Long or Double, lists, maps, strings. */
  @SuppressWarnings("unchecked")
  public <T> T script(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** The first element of a selector. */
  public WebElement find(String selector) {
    until("return document.querySelector(arguments[0])", selector);
    return driver.findElement(By.cssSelector(selector));
  }

  /** The words of an element as they stand in the document, hidden ones too. */
  public String text(String selector) {
    return script("return document.querySelector(arguments[0]).textContent", selector);
  }

  /** Clicks as a reader does. */
  public void click(String selector) {
    WebElement element = find(selector);
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    element.click();
  }

  /** Presses keys where the focus is. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Goes on by the tabulator until a selector has the focus; fails after so many steps. */
  public void tabTo(String selector, int most) {
    for (int i = 0; i < most; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          script("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached with " + most + " tabs");
  }

  /** Goes back in the history. */
  public void back() {
    driver.navigate().back();
  }

  /** Clicks what gives a file, which goes into a folder, and waits until it is there. */
  public Path download(String selector, Path folder) throws IOException {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    click(selector);
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      try (Stream<Path> files = Files.list(folder)) {
        // Under way it has the ending of Chromium's own.
        Optional<Path> done = files.filter(file -> file.toString().endsWith(".csv")).findFirst();
        if (done.isPresent()) {
          return done.get();
        }
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    throw new AssertionError(selector + " gives no file; the page says: " + text("body"));
  }

  /** The window as a picture. */
  public byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /**
   * Warnings and errors of the console since the last call: refused scripts are among them; without
   * advice on drawing, which the check for barriers brings about, at a time of its own.
   */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .filter(message -> !message.startsWith("rendering "))
        .toList();
  }

  /**
   * Addresses that were asked for since the last call, whatever became of them; without data that
   * stand in their own address, as the browser's own icons of fields do.
   */
  public List<String> requested() {
    List<String> urls = new ArrayList<>();
    driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> json(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
        .map(message -> message.path("params").path("request").path("url").asText())
        .filter(url -> !url.startsWith("data:"))
        .forEach(urls::add);
    return urls;
  }

  /** Serious and critical violations that axe-core finds on the page. */
  public List<String> barriers() {
    driver.manage().timeouts().scriptTimeout(LIMIT);
    driver.executeScript(axe());
    List<?> found =
        (List<?>)
            driver.executeAsyncScript(
                "const done = arguments[0]; axe.run().then(({ violations }) => done(violations"
                    + ".filter(({ impact }) => impact === 'serious' || impact === 'critical')"
                    + ".map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3)"
                    + ".map(({ html, failureSummary }) => html + ' ' + failureSummary)}`)))");
    return found.stream().map(Object::toString).toList();
  }

  private static String axe() {
    Properties properties = new Properties();
    try (InputStream version = resource(AXE_VERSION)) {
      properties.load(version);
      try (InputStream script = resource(AXE.formatted(properties.getProperty("version")))) {
        return new String(script.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Browser.class.getClassLoader().getResourceAsStream(name);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the driver's log is JSON", e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
