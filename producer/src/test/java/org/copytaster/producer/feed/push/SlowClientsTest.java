package org.copytaster.producer.feed.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.copytaster.producer.feed.config.Credentials;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.Secret;
import org.junit.jupiter.api.Test;

/** Clients that send a byte now and then hold up nobody for long, more of them than threads. */
class SlowClientsTest {
  private static final int CLIENTS = 80;
  private static final String TOKEN = "the-desk-s-own";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void whoDripsIsCutOffAndOthersAreServed() throws Exception {
    // In a JVM of its own: the limits are read when a process first has such a server.
    Process process = server(2);
    List<Socket> slow = new ArrayList<>();
    try (BufferedReader said = process.inputReader()) {
      int port = Integer.parseInt(said.readLine());
      for (int client = 0; client < CLIENTS; client++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        socket.getOutputStream().write(beginning(client % 2 == 0).getBytes(ISO_8859_1));
      }
      CompletableFuture<HttpResponse<String>> status =
          HttpClient.newHttpClient()
              .sendAsync(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                      .timeout(PATIENCE)
                      .build(),
                  BodyHandlers.ofString());
      long limit = System.nanoTime() + PATIENCE.toNanos();
      while (!slow.isEmpty() && System.nanoTime() < limit) {
        Thread.sleep(100);
        slow.removeIf(SlowClientsTest::isCutOff);
      }
      assertEquals(List.of(), slow, "all are cut off");
      assertEquals(200, status.get().statusCode());
      assertTrue(process.isAlive());
    } finally {
      process.destroyForcibly();
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Half a head, or a head that promises a body. */
  private static String beginning(boolean half) {
    String head = "POST /feeds/desk HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + TOKEN;
    return half ? head : head + "\r\nContent-Length: 100000\r\n\r\n";
  }

  /** Sends one more byte. */
  private static boolean isCutOff(Socket client) {
    try {
      client.getOutputStream().write('x');
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Process server(int seconds) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.net.httpserver.maxReqTime=" + seconds,
            "-cp",
            System.getProperty("java.class.path"),
            Server.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A server for pushed items that says its port, and never gets a whole one. */
  static final class Server {
    private Server() {}

    public static void main(String[] arguments) throws IOException {
      FeedConfig desk =
          new FeedConfig(
              "desk",
              FeedKind.PUSH,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              Duration.ofMinutes(5),
              new Credentials("Authorization", new Secret(TOKEN)),
              false,
              null);
      FeedServer server =
          FeedServer.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              id -> desk,
              null,
              null,
              new FeedServer.Pages(() -> "status", () -> "metrics"),
              InstantSource.system(),
              1_000_000);
      System.out.println(server.port());
    }
  }
}
