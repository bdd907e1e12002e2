package org.copytaster.operate;

import org.copytaster.query.http.route.RouteGroup;

/** The routes for operators with nothing behind them: for requests that must be refused before. */
public final class Unreached {
  private Unreached() {}

  /** The routes; a request that gets through fails. */
  public static RouteGroup routes() {
    return new OperateRoutes(null);
  }
}
