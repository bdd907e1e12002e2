package org.copytaster.query.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A token bucket for each client; of very many clients, those seen last are remembered. */
final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private static final class Bucket {
    private double tokens;
    private long at;
  }

  /** With a clock such as {@link System#nanoTime}. */
  RateLimit(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Takes one token of a client: 0, or the nanoseconds until there is one. */
  synchronized long take(String client) {
    if (perSecond == 0) {
      return 0;
    }
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(client);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = burst;
      buckets.put(client, bucket);
    } else {
      bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
    }
    bucket.at = now;
    if (bucket.tokens < 1) {
      return (long) ((1 - bucket.tokens) / perSecond * NANOS) + 1;
    }
    bucket.tokens--;
    return 0;
  }
}
