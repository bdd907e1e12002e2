package org.copytaster.producer.feed.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copytaster.producer.feed.config.Credentials;

/** Asks an address, follows redirects as far as they may lead, and unpacks the answer. */
final class Fetcher {
  private static final int REDIRECTS = 5;
  private static final int MOVED_PERMANENTLY = 301;
  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final int TEMPORARY = 307;
  private static final int PERMANENT = 308;
  private static final int OK = 200;
  private static final int MULTIPLE = 300;
  private static final String AGENT = "Copytaster (feed reader)";
  private static final String TYPES =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " application/json;q=0.9, */*;q=0.5";

  private final HttpClient client;
  private final HttpLimits limits;
  private final PrivateAddresses addresses;

  Fetcher(HttpLimits limits, PrivateAddresses addresses) {
    this.limits = limits;
    this.addresses = addresses;
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * What to ask.
   *
   * @param configured the address of the feed file: only its origin is sent credentials
   * @param address where; the same, or where the feed has moved to
   * @param credentials null for none
   * @param etag of the last answer; null for none
   * @param lastModified of the last answer; null for none
   * @param privateAddresses whether it may have moved to a private address
   */
  record Question(
      URI configured,
      URI address,
      Credentials credentials,
      String etag,
      String lastModified,
      boolean privateAddresses) {}

  /**
   * Asks.
   *
   * @param now the time here
   * @throws IOException with a reason to show, without any token
   */
  Fetched fetch(Question question, Instant now) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limits.whole().toNanos();
    URI address = question.address();
    boolean free = address.equals(question.configured()) || question.privateAddresses();
    URI movedTo = null;
    boolean forGood = true;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      if (!free) {
        addresses.refuse(address.getHost());
      }
      HttpResponse<byte[]> answer = send(request(question, address), deadline);
      if (!free) {
        // The name may have got another address in between.
        addresses.refuse(address.getHost());
      }
      free = question.privateAddresses();
      if (!redirects(answer.statusCode())) {
        return fetched(answer, address, movedTo, now);
      }
      forGood &= answer.statusCode() == MOVED_PERMANENTLY || answer.statusCode() == PERMANENT;
      address = target(answer, address);
      if (forGood) {
        movedTo = address;
      }
    }
    throw new IOException("it redirects more than " + REDIRECTS + " times");
  }

  private HttpRequest request(Question question, URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.whole())
            .header("User-Agent", AGENT)
            .header("Accept", TYPES)
            .header("Accept-Encoding", Decompression.ACCEPTED);
    if (question.credentials() != null && sameOrigin(question.configured(), address)) {
      request.header(question.credentials().header(), question.credentials().value());
    }
    if (question.etag() != null) {
      request.header("If-None-Match", question.etag());
    }
    if (question.lastModified() != null) {
      request.header("If-Modified-Since", question.lastModified());
    }
    return request.GET().build();
  }

  private static boolean sameOrigin(URI a, URI b) {
    return a.getScheme().equalsIgnoreCase(b.getScheme())
        && a.getHost().equalsIgnoreCase(b.getHost())
        && a.getPort() == b.getPort();
  }

  /** A request's own time-out ends with the headers: a body that drips must end as well. */
  private HttpResponse<byte[]> send(HttpRequest request, long deadline)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BoundedBody.handler(limits.bytes()));
    try {
      return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "the answer took more than " + limits.whole().toMillis() / 1000.0 + " s", e);
    } catch (ExecutionException e) {
      String reason = e.getCause().getMessage();
      throw new IOException(
          reason == null ? e.getCause().getClass().getSimpleName() : reason, e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static boolean redirects(int status) {
    return switch (status) {
      case MOVED_PERMANENTLY, FOUND, SEE_OTHER, TEMPORARY, PERMANENT -> true;
      default -> false;
    };
  }

  private static URI target(HttpResponse<byte[]> answer, URI from) throws IOException {
    String location = answer.headers().firstValue("Location").orElse(null);
    if (location == null) {
      throw new IOException("it redirects, but not to where");
    }
    URI target;
    try {
      target = from.resolve(location.strip());
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to what is no address", e);
    }
    boolean http = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
    if (!http || target.getHost() == null || target.getUserInfo() != null) {
      throw new IOException("it redirects to what is no address of http or https");
    }
    return target;
  }

  private Fetched fetched(HttpResponse<byte[]> answer, URI address, URI movedTo, Instant now)
      throws IOException {
    boolean content = answer.statusCode() >= OK && answer.statusCode() < MULTIPLE;
    String type = header(answer, "Content-Type");
    return new Fetched(
        answer.statusCode(),
        content
            ? Decompression.of(answer.body(), header(answer, "Content-Encoding"), limits.unpacked())
            : new byte[0],
        MediaType.bare(type),
        MediaType.charset(type),
        header(answer, "ETag"),
        header(answer, "Last-Modified"),
        address,
        movedTo,
        RetryAfter.of(header(answer, "Retry-After"), header(answer, "Date"), now),
        Freshness.of(
            answer.headers().allValues("Cache-Control"),
            header(answer, "Expires"),
            header(answer, "Date"),
            header(answer, "Age"),
            now),
        answer.headers().allValues("Link"));
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }
}
