package org.copytaster.standalone.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A real Apicurio schema registry, as a child of this process, on loopback only. It ends when this
 * process does, even by {@code kill -9}.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final String MAIN = "io.quarkus.runner.GeneratedMain";
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  /** A registry that lost its parent gives up its data within half of this. */
  private static final Duration RELEASE_LIMIT = Duration.ofSeconds(10);

  private static final Duration ASK_EVERY = Duration.ofMillis(50);
  private static final int OK = 200;

  private final Process process;
  private final String url;

  private EmbeddedRegistry(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts a registry and returns when it answers.
   *
   * @param program folder of the unpacked distribution
   * @param data folder that keeps schemas and ids over restarts; null to keep them in memory. The
   *     ids in a broker's records are lost with them: keep both or neither
   * @param port where it listens; 0 for any that is free
   * @param log file for what the registry prints; overwritten
   * @throws IOException if it does not start, with one line to show
   */
  public static EmbeddedRegistry start(Path program, Path data, int port, Path log)
      throws IOException, InterruptedException {
    Path runner = runner(program);
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (data != null) {
      awaitRelease(data.resolve("registry.mv.db"));
    }
    Path tether = Files.createTempFile("copytaster-registry", ".jar");
    Process process = null;
    try {
      writeTether(tether);
      int free = Loopback.freePort(port);
      process =
          new ProcessBuilder(command(runner, tether, data, free))
              .directory(program.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      EmbeddedRegistry registry =
          new EmbeddedRegistry(process, "http://" + Loopback.HOST + ":" + free);
      registry.awaitAnswer(log);
      return registry;
    } catch (IOException | InterruptedException e) {
      if (process != null) {
        process.destroyForcibly();
      }
      throw e;
    } finally {
      Files.deleteIfExists(tether);
    }
  }

  /** Where it answers, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    return url;
  }

  /** The process id of the registry. */
  public long pid() {
    return process.pid();
  }

  /** Whether the registry's process is there; it may be lost to a lack of memory. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the registry and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the registry of a process that was killed; one that stays is met by the start. */
  private static void awaitRelease(Path database) throws IOException, InterruptedException {
    long limit = System.nanoTime() + RELEASE_LIMIT.toNanos();
    while (Files.exists(database) && isHeld(database) && System.nanoTime() < limit) {
      Thread.sleep(ASK_EVERY.toMillis());
    }
  }

  /** H2 locks the file as long as it has it open. */
  private static boolean isHeld(Path database) throws IOException {
    try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
      FileLock lock = file.tryLock();
      return lock == null;
    }
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(url + "/apis/ccompat/v7/subjects"))
            .timeout(START_LIMIT)
            .build();
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers(http, ask)) {
      if (!process.isAlive()) {
        throw new IOException(
            "The schema registry ended with code " + process.exitValue() + ": see " + log);
      }
      if (System.nanoTime() > limit) {
        throw new IOException(
            "The schema registry gives no answer after "
                + START_LIMIT.toSeconds()
                + " s: see "
                + log);
      }
      Thread.sleep(ASK_EVERY.toMillis());
    }
  }

  private static boolean answers(HttpClient http, HttpRequest ask) throws InterruptedException {
    try {
      return http.send(ask, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> command(Path runner, Path tether, Path data, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It serves a few dozen requests: a third of the start is saved by not optimising for more,
    // and 90 MB by a small heap with a collector to match.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx128m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dquarkus.http.host=" + Loopback.HOST);
    command.add("-Dquarkus.http.port=" + port);
    // Would listen on all interfaces, port 9000.
    command.add("-Dquarkus.management.host=" + Loopback.HOST);
    command.add("-Dquarkus.management.port=0");
    if (data != null) {
      Path file = data.toAbsolutePath().resolve("registry");
      command.add("-Dapicurio.storage.sql.kind=h2");
      // An id is in the broker's records as soon as it is given out: it is written before the
      // answer, not half a second later, or a kill in between loses what the records mean.
      command.add("-Dapicurio.datasource.url=jdbc:h2:file:" + file + ";WRITE_DELAY=0");
    }
    command.add("-cp");
    command.add(runner.toAbsolutePath() + File.pathSeparator + tether.toAbsolutePath());
    command.add(TetheredMain.class.getName());
    command.add(MAIN);
    return command;
  }

  private static Path runner(Path program) throws IOException {
    if (Files.isDirectory(program)) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(program, "*-runner.jar")) {
        for (Path jar : jars) {
          return jar;
        }
      }
    }
    throw new IOException("No schema registry in " + program + ": build the project first");
  }

  /** A jar with the one class of ours: the whole of our class path would disturb the registry. */
  private static void writeTether(Path jar) throws IOException {
    String name = TetheredMain.class.getName().replace('.', '/') + ".class";
    try (InputStream code = TetheredMain.class.getClassLoader().getResourceAsStream(name);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      code.transferTo(out);
    }
  }
}
