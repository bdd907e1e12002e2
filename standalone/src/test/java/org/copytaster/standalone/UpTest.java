package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as its user meets it: in a process of its own, stopped, killed and started again. */
class UpTest {
  private static final long LIMIT_SECONDS = 180;
  private static final String READY = "stop       Ctrl-C";

  @TempDir private Path folder;

  private final List<Process> started = new ArrayList<>();

  /** What a process has printed so far stands in a file. */
  private record Up(Process process, Path output) {
    String printed() throws IOException {
      return Files.readString(output, UTF_8);
    }

    String lineWith(String part) throws IOException {
      return printed().lines().filter(l -> l.contains(part)).findFirst().orElseThrow();
    }

    void awaitReady() throws IOException, InterruptedException {
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!printed().contains(READY)) {
        assertTrue(process.isAlive() && System.nanoTime() < limit, printed());
        Thread.sleep(100);
      }
    }

    int end() throws InterruptedException {
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "ends");
      return process.exitValue();
    }
  }

  @AfterEach
  void killAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void showsItsResultAndGoesOnWithItsDataHoweverItEnded() throws Exception {
    Path corpus = folder.resolve("wires.jsonl");
    Files.writeString(
        corpus,
        """
        {"id": "a", "source": "Harbour Wire", "published": "2025-12-01T06:10:00Z", \
        "title": "Ground lost", "text": "Russian forces seized 312 square kilometres of Ukrainian \
        territory in November, according to the Institute for the Study of War. Most of it lies \
        south of Pokrovsk, where the roads are cut."}
        {"id": "b", "source": "Lakeside Post", "published": "2025-12-01T08:10:00Z", \
        "title": "Front moves", "text": "Russian forces seized 312 square kilometres of Ukrainian \
        territory in November, according to the Institute for the Study of War. Most of it lies \
        south of Pokrovsk, where the roads are cut."}
        {"id": "c", "text": "A line without a date."}
        """
            .replace("\\\n", ""));
    int port = freePorts();
    Up first = up(corpus, port);
    first.awaitReady();
    String counts = first.lineWith("articles stand");
    assertTrue(counts.startsWith("2 articles stand"), counts);
    assertTrue(counts.contains("1 dead"), counts);
    assertTrue(first.lineWith("2025-11").contains("312"), first.printed());
    String ledger = awaited("http://127.0.0.1:" + port + "/api/v1/ledger", "312");
    assertTrue(ledger.contains("Lakeside Post"), ledger);

    Up second = up(corpus, port + 10);
    assertEquals(Main.FAILED, second.end());
    assertTrue(second.printed().contains("another copytaster is running"), second.printed());

    first.process().destroy();
    first.end();
    assertTrue(first.printed().contains("stopping ..."), first.printed());

    Up again = up(corpus, port);
    again.awaitReady();
    assertTrue(again.printed().contains("is in already"), again.printed());
    assertEquals(counts, again.lineWith("articles stand"));
    again.process().destroyForcibly();
    again.end();

    Up afterKill = up(corpus, port);
    afterKill.awaitReady();
    assertEquals(counts, afterKill.lineWith("articles stand"));
    afterKill.process().destroy();
    afterKill.end();
  }

  private Up up(Path corpus, int port) throws IOException {
    Path output = Files.createTempFile(folder, "up", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up",
                "--corpus",
                corpus.toString(),
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    started.add(process);
    return new Up(process, output);
  }

  /** The views follow what the tables show already. */
  private static String awaited(String url, String part) throws IOException, InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    String answer = get(url);
    while (!answer.contains(part)) {
      assertTrue(System.nanoTime() < limit, answer);
      Thread.sleep(100);
      answer = get(url);
    }
    return answer;
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  /** The first of three ports in a row that are free. */
  private static int freePorts() throws IOException {
    for (int port = 20_000; port < 60_000; port += 7) {
      try {
        Ports.from(port).check();
        return port;
      } catch (SetupException e) {
        // Others are to be had.
      }
    }
    throw new IOException("no ports are free");
  }
}
