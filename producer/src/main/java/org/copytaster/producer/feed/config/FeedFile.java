package org.copytaster.producer.feed.config;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads a feed file, {@code feeds.yaml}. */
public final class FeedFile {
  /** How often a feed is asked that has no schedule of its own. */
  public static final Duration USUAL_SCHEDULE = Duration.ofMinutes(5);

  /** How often a folder is looked at that has no schedule of its own. */
  public static final Duration USUAL_LOOK = Duration.ofSeconds(2);

  /** Fields of the file itself. */
  public static final Set<String> FILE_FIELDS = Set.of("listen", "callback", "feeds");

  /** Fields of a feed. */
  public static final Set<String> FEED_FIELDS =
      Set.of(
          "kind",
          "address",
          "folder",
          "outlet",
          "credit",
          "language",
          "rights",
          "format",
          "schedule",
          "credentials",
          "header",
          "private-addresses",
          "websub");

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private final String name;
  private final UnaryOperator<String> environment;
  private final Predicate<String> formats;
  private final List<String> faults = new ArrayList<>();

  private FeedFile(String name, UnaryOperator<String> environment, Predicate<String> formats) {
    this.name = name;
    this.environment = environment;
    this.formats = formats;
  }

  /**
   * Reads it.
   *
   * @param environment the value of an environment variable, or null
   * @param formats whether there is a format of that name
   * @throws FeedFileException with all that is wrong
   * @throws IOException if it cannot be read at all
   */
  public static FeedsConfig read(
      Path file, UnaryOperator<String> environment, Predicate<String> formats)
      throws IOException, FeedFileException {
    return parse(file.getFileName().toString(), Files.readString(file), environment, formats);
  }

  /** The same of a text. */
  static FeedsConfig parse(
      String name, String text, UnaryOperator<String> environment, Predicate<String> formats)
      throws FeedFileException {
    FeedFile file = new FeedFile(name, environment, formats);
    FeedsConfig config = file.parse(text);
    if (!file.faults.isEmpty()) {
      throw new FeedFileException(file.faults);
    }
    return config;
  }

  private FeedsConfig parse(String text) {
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(name + ":" + line + ": is no YAML: " + e.getProblem());
      return null;
    } catch (YAMLException e) {
      faults.add(name + ":1: is no YAML: " + e.getMessage());
      return null;
    }
    if (!(root instanceof MappingNode mapping)) {
      faults.add(name + ":1: has no fields; see docs/feeds.md");
      return null;
    }
    Fields fields = new Fields(name, "", 1, mapping, FILE_FIELDS, faults);
    InetSocketAddress listen = fields.read("listen", Values::listen);
    URI callback = fields.read("callback", Values::address);
    MappingNode feeds = fields.mapping("feeds");
    List<FeedConfig> all = feeds == null ? List.of() : feeds(feeds, listen != null, callback);
    return new FeedsConfig(listen, callback, all);
  }

  private List<FeedConfig> feeds(MappingNode feeds, boolean listens, URI callback) {
    List<FeedConfig> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (NodeTuple feed : feeds.getValue()) {
      String id = Fields.name(feed.getKeyNode());
      int line = Fields.line(feed.getKeyNode());
      if (!ID.matcher(id).matches()) {
        faults.add(
            name + ":" + line + ": feed " + id + ": name it with a-z, 0-9, dot, dash, underscore");
      } else if (!ids.add(id)) {
        faults.add(name + ":" + line + ": feed " + id + ": stands twice");
      } else if (!(feed.getValueNode() instanceof MappingNode fields)) {
        faults.add(name + ":" + line + ": feed " + id + ": has no fields");
      } else {
        FeedConfig config =
            feed(
                id,
                new Fields(name, "feed " + id, line, fields, FEED_FIELDS, faults),
                listens,
                callback);
        if (config != null) {
          all.add(config);
        }
      }
    }
    return all;
  }

  private FeedConfig feed(String id, Fields fields, boolean listens, URI callback) {
    FeedKind kind = fields.required("kind", Values::kind);
    if (kind == null) {
      return null;
    }
    URI address = null;
    Path folder = null;
    if (kind == FeedKind.POLL) {
      address = fields.required("address", Values::address);
    } else {
      fields.refuse("address", "only a polled feed has one");
      fields.refuse("private-addresses", "only a polled feed has them");
      fields.refuse("websub", "only a polled feed has a hub");
    }
    if (kind == FeedKind.FOLDER) {
      folder = fields.required("folder", FeedFile::folder);
      fields.refuse("credentials", "a folder needs none");
    } else {
      fields.refuse("folder", "only a feed of kind folder has one");
    }
    Credentials credentials = credentials(kind, fields);
    Secret websub = fields.read("websub", text -> Values.secret(text, environment));
    if (websub != null && callback == null) {
      fields.refuse("websub", "the hub needs a \"callback\" at the top of the file");
    }
    if ((websub != null || kind == FeedKind.PUSH) && !listens) {
      fields.refuse("kind", "it needs a \"listen\" at the top of the file");
    }
    if (kind == FeedKind.PUSH) {
      fields.refuse("schedule", "a pushed feed has none");
    }
    Duration schedule = fields.read("schedule", Values::duration);
    if (schedule == null) {
      schedule = kind == FeedKind.FOLDER ? USUAL_LOOK : USUAL_SCHEDULE;
    }
    Boolean privateAddresses = fields.read("private-addresses", Values::yes);
    return new FeedConfig(
        id,
        kind,
        address,
        folder,
        fields.text("outlet"),
        fields.text("credit"),
        fields.read("language", Values::language),
        fields.text("rights"),
        fields.read("format", this::format),
        schedule,
        credentials,
        Boolean.TRUE.equals(privateAddresses),
        websub);
  }

  private Credentials credentials(FeedKind kind, Fields fields) {
    Secret token =
        kind == FeedKind.PUSH
            ? fields.required("credentials", text -> Values.secret(text, environment))
            : fields.read("credentials", text -> Values.secret(text, environment));
    String header = fields.read("header", Values::header);
    if (token == null) {
      return null;
    }
    return new Credentials(header == null ? Credentials.AUTHORIZATION : header, token);
  }

  private String format(String text) {
    if (!formats.test(text)) {
      throw new IllegalArgumentException("there is no format \"" + text + "\"");
    }
    return text;
  }

  private static Path folder(String text) {
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + text);
    }
    return folder;
  }
}
