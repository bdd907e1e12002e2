package org.copytaster.producer.feed.http;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets one request at a time to each host. */
final class HostGate {
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  /** A request. */
  @FunctionalInterface
  interface Request<T> {
    /** Makes it. */
    T make() throws IOException, InterruptedException;
  }

  /** Makes a request once nobody else asks the host. */
  <T> T alone(String host, Request<T> request) throws IOException, InterruptedException {
    Semaphore gate = hosts.computeIfAbsent(host, h -> new Semaphore(1, true));
    gate.acquire();
    try {
      return request.make();
    } finally {
      gate.release();
    }
  }
}
