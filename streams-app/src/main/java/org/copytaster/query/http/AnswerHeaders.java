package org.copytaster.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.copytaster.query.http.route.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Headers that every answer carries, those of the container's own errors included. */
final class AnswerHeaders {
  /** By name. */
  static final Map<String, String> ALL =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'",
              "X-Content-Type-Options",
              "nosniff",
              "Referrer-Policy",
              "no-referrer",
              "Cross-Origin-Resource-Policy",
              "same-origin"));

  private AnswerHeaders() {}

  /** Puts them on whatever the container lets through. */
  static HttpConfiguration.Customizer customizer() {
    return (request, headers) -> {
      ALL.forEach(headers::put);
      return request;
    };
  }

  /** Says the container's errors, such as a request line that is too long, as problems. */
  static ErrorHandler problems() {
    return new ErrorHandler() {
      @Override
      protected void generateResponse(
          Request request,
          Response response,
          int status,
          String message,
          Throwable cause,
          Callback callback) {
        ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, problem(status), callback);
      }
    };
  }

  /** By the status alone: messages of the container repeat what was sent. */
  private static String problem(int status) {
    return new String(
        new Problem(status, HttpStatus.getMessage(status) + ".", null).reply().body(), UTF_8);
  }
}
