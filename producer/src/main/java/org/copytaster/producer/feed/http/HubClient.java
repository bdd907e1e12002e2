package org.copytaster.producer.feed.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends forms to hubs. */
public final class HubClient {
  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final HttpClient client;
  private final HttpLimits limits;
  private final PrivateAddresses addresses = PrivateAddresses.ofTheSystem();

  /** A client that follows no redirects: a form with a secret goes where the feed says. */
  public HubClient(HttpLimits limits) {
    this.limits = limits;
    client = HttpClient.newBuilder().connectTimeout(limits.connect()).build();
  }

  /**
   * Sends a form.
   *
   * @param privateAddresses whether the hub may have a private address
   * @throws IOException if it is not taken
   */
  public void post(URI hub, String form, boolean privateAddresses)
      throws IOException, InterruptedException {
    if (hub.getHost() == null) {
      throw new IOException("the hub has no address of http or https");
    }
    if (!privateAddresses) {
      addresses.refuse(hub.getHost());
    }
    HttpRequest request =
        HttpRequest.newBuilder(hub)
            .timeout(limits.whole())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / HUNDRED != SUCCESS) {
      throw new IOException("HTTP " + status);
    }
  }
}
