package org.copytaster.query.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;

/**
 * The dashboard's files: {@code index.html} at the root, all others under {@code /assets/}, and
 * those of libraries that {@code vendor.txt} lists, one a line, as {@code NAME FILE-IN-WEBJAR},
 * under {@code /assets/vendor/NAME/FILE}.
 *
 * <p>Every file is a route of its own, read at the start: no path of a request ever becomes a path
 * of a file.
 */
public final class StaticFiles implements RouteGroup {
  private static final String FOLDER = "org/copytaster/dashboard";
  private static final String INDEX = "index.html";
  private static final String VENDOR = "vendor.txt";
  private static final String ASSETS = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "js", "text/javascript",
          "mjs", "text/javascript",
          "css", "text/css",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain");

  /** What a URL with a hash in it may be kept for: a change has another URL. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final Parameter<String> VERSION =
      Parameter.query("v", ParameterType.text(64), "of the file; it may be kept for ever then");

  private final Map<String, byte[]> files;

  private StaticFiles(Map<String, byte[]> files) {
    this.files = files;
  }

  /** The files on the class path. */
  public static StaticFiles load() {
    Map<String, byte[]> files = new TreeMap<>();
    URL folder = StaticFiles.class.getClassLoader().getResource(FOLDER);
    if (folder != null) {
      try {
        read(folder.toURI(), files);
        byte[] vendor = files.remove(ASSETS + VENDOR);
        if (vendor != null) {
          readVendors(new String(vendor, StandardCharsets.UTF_8), files);
        }
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("the dashboard's files cannot be read", e);
      }
    }
    return new StaticFiles(files);
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
          Reply.Whole reply = new Reply.Whole(200, type, bytes, Map.of());
          Reply.Whole kept = reply.with("Cache-Control", FOR_EVER);
          String tag = Digests.tag(bytes);
          routes.add(
              new Route(
                  "GET",
                  path.equals(ASSETS + INDEX) ? "/" : path,
                  "A file of the dashboard",
                  List.of(VERSION),
                  List.of(new Route.Content(type, null)),
                  Route.Access.PUBLIC,
                  call -> tag.equals(call.get(VERSION)) ? kept : reply));
        });
    return routes;
  }

  private static void read(URI folder, Map<String, byte[]> files) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      walk(Path.of(folder), files);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      walk(jar.getPath(FOLDER), files);
    }
  }

  private static void walk(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (TYPES.containsKey(name.substring(name.lastIndexOf('.') + 1))) {
          files.put(ASSETS + name, Files.readAllBytes(path));
        }
      }
    }
  }

  private static void readVendors(String list, Map<String, byte[]> files) throws IOException {
    for (String line : list.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] words = line.split("\\s+");
      String folder = "META-INF/resources/webjars/" + words[0] + "/" + version(words[0]) + "/";
      files.put(ASSETS + "vendor/" + words[0] + "/" + words[1], resource(folder + words[1]));
    }
  }

  private static String version(String name) throws IOException {
    for (String group : List.of("org.webjars.npm", "org.webjars")) {
      String file = "META-INF/maven/" + group + "/" + name + "/pom.properties";
      if (StaticFiles.class.getClassLoader().getResource(file) != null) {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(resource(file)));
        return properties.getProperty("version");
      }
    }
    throw new IOException("there is no WebJar of " + name + " on the class path");
  }

  private static byte[] resource(String file) {
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
