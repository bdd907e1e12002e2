package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.copytaster.standalone.report.HtmlPage;
import org.copytaster.standalone.report.Table;

/** Serves one page on loopback with the tables that the terminal shows. */
final class ResultPage implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private volatile byte[] page = HtmlPage.of("Starting …", List.of()).getBytes(UTF_8);

  private ResultPage(HttpServer server) {
    this.server = server;
  }

  /** Takes the port at once. */
  static ResultPage open(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    ResultPage page = new ResultPage(server);
    server.createContext("/", page::answer);
    server.start();
    return page;
  }

  /** What is shown from now on. */
  void show(String status, List<Table> tables) {
    page = HtmlPage.of(status, tables).getBytes(UTF_8);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/")) {
        exchange.sendResponseHeaders(NOT_FOUND, -1);
        return;
      }
      byte[] body = page;
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(OK, head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
