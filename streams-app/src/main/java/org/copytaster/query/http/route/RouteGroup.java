package org.copytaster.query.http.route;

import java.util.List;

/** Routes that belong together: what a part of the program adds to the server. */
public interface RouteGroup extends AutoCloseable {
  /** Its routes, in the order in which they are documented. */
  List<Route> routes();

  /** Ends what it holds open; streams end by themselves within seconds. */
  @Override
  default void close() {}
}
