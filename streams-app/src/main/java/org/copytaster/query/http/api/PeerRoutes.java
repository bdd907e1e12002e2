package org.copytaster.query.http.api;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;

/** What other instances ask of this one. */
public final class PeerRoutes implements RouteGroup {
  private static final String MEDIA_TYPE = "application/octet-stream";

  private final String path;
  private final UnaryOperator<byte[]> protocol;

  /**
   * Questions and answers are bytes.
   *
   * @param path under {@code /internal/}
   * @param protocol throws {@link IllegalArgumentException} for what is no question
   */
  public PeerRoutes(String path, UnaryOperator<byte[]> protocol) {
    this.path = path;
    this.protocol = protocol;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(
            "POST",
            path,
            "A question of another instance",
            List.of(),
            List.of(new Route.Content(MEDIA_TYPE, null)),
            Route.Access.PEER,
            this::answer));
  }

  private Reply answer(Call call) {
    try {
      return new Reply.Whole(200, MEDIA_TYPE, protocol.apply(call.body()), Map.of());
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.BAD_REQUEST, e.getMessage(), null);
    }
  }
}
