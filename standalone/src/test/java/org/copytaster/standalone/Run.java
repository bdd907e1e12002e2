package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One {@code run} of the command line in this JVM, with a broker and a registry of its own, and
 * what it exported.
 *
 * @param exitCode what the process would have ended with
 * @param out the folder of the export
 */
record Run(int exitCode, Path out) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs over a corpus; {@code more} are further arguments. */
  static Run over(Path corpus, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--corpus", corpus.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    return new Run(Main.commandLine().execute(arguments.toArray(String[]::new)), out);
  }

  /** The records of a file of the export, such as {@code stories}, in its order. */
  List<JsonNode> records(String name) {
    return lines(name).stream().map(Run::parse).toList();
  }

  /** The lines of a file of the export. */
  List<String> lines(String name) {
    return text(name + ".jsonl").lines().toList();
  }

  /** One of the counts of the manifest. */
  long count(String name) {
    return manifest().get("counts").get(name).asLong();
  }

  /** The manifest. */
  JsonNode manifest() {
    return parse(text("manifest.json"));
  }

  /** SHA-256 by file, as the manifest gives them. */
  SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    JsonNode files = manifest().get("sha256");
    files.fieldNames().forEachRemaining(file -> hashes.put(file, files.get(file).asText()));
    return hashes;
  }

  /** The texts of a list. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private String text(String file) {
    try {
      return Files.readString(out.resolve(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
