package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that answers byte by byte as a test says, right or wrong. */
final class RawServer implements AutoCloseable {
  /**
   * A request.
   *
   * @param headers by name in lower case
   * @param number which one of that path it is, from 1
   */
  record Request(String path, Map<String, String> headers, int number) {}

  /** Answers one path. */
  @FunctionalInterface
  interface Handler {
    /** Writes the answer; the connection is closed afterwards. */
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Map<String, Request> last = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  RawServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  void on(String path, Handler handler) {
    handlers.put(path, handler);
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  int requests(String path) {
    AtomicInteger count = requests.get(path);
    return count == null ? 0 : count.get();
  }

  Request last(String path) {
    return last.get(path);
  }

  static void head(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As it is\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1));
  }

  static void ok(OutputStream out, byte[] body, String... headers) throws IOException {
    String[] all = new String[headers.length + 1];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Length: " + body.length;
    head(out, 200, all);
    out.write(body);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String path = line.split(" ")[1];
      Map<String, String> headers = new TreeMap<>();
      for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
        int at = header.indexOf(':');
        headers.put(
            header.substring(0, at).toLowerCase(Locale.ROOT), header.substring(at + 1).strip());
      }
      int number = requests.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
      Request request = new Request(path, headers, number);
      last.put(path, request);
      handlers.get(path).answer(request, client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      // The client has gone: some faults make it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
