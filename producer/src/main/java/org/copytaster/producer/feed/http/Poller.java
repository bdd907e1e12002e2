package org.copytaster.producer.feed.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.copytaster.producer.feed.Answer;
import org.copytaster.producer.feed.Delivery;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.FeedFormats.Reading;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.Verdict;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.format.FeedHints;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.schema.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks polled feeds. What an answer brought and where the feed stands after it are one delivery, so
 * that an item is never skipped because the answer it came in was noted but not written.
 */
public final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;
  private static final int OK = 200;
  private static final int MULTIPLE = 300;

  /** A feed that has more new pages than this gets the rest the next time. */
  private static final int PAGES = 100;

  private static final Duration LONGEST_KEPT = Duration.ofDays(1);

  private final FeedWriter writer;
  private final Fetcher fetcher;
  private final HostGate gate = new HostGate();
  private final InstantSource time;
  private final RandomGenerator random;

  /** A poller for all feeds of a process. */
  public Poller(FeedWriter writer, HttpLimits limits, InstantSource time, RandomGenerator random) {
    this.writer = writer;
    this.fetcher = new Fetcher(limits, PrivateAddresses.ofTheSystem());
    this.time = time;
    this.random = random;
  }

  /** When a feed is to be asked next; null for never again. */
  public Instant due(FeedConfig feed) {
    FeedState state = stands(feed);
    if (state == null || state.getLastAttempt() == null) {
      return Instant.EPOCH;
    }
    if (state.getGone()) {
      return null;
    }
    Instant scheduled = state.getLastAttempt().plus(feed.schedule());
    Instant earliest = state.getNotBefore();
    return earliest != null && earliest.isAfter(scheduled) ? earliest : scheduled;
  }

  /** Where it stands; null where that was another address. */
  private FeedState stands(FeedConfig feed) {
    FeedState state = writer.state(feed.id());
    return state == null || !feed.address().toString().equals(state.getConfigured()) ? null : state;
  }

  /** Asks a feed now, and returns when what came of it is written. */
  public void poll(FeedConfig feed) throws InterruptedException {
    FeedState state = stands(feed);
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    URI address =
        state == null || state.getMovedTo() == null
            ? feed.address()
            : URI.create(state.getMovedTo());
    Attempt attempt = new Attempt(feed, state == null ? 0 : state.getFailures(), now);
    Fetched answer;
    try {
      answer =
          fetch(
              feed,
              address,
              state == null ? null : state.getEtag(),
              state == null ? null : state.getLastModified());
    } catch (IOException e) {
      attempt.fail(e.getMessage(), null);
      return;
    }
    int status = answer.status();
    if (status == NOT_MODIFIED) {
      attempt.unchanged(answer);
    } else if (status == GONE) {
      attempt.gone();
    } else if (status >= OK && status < MULTIPLE) {
      attempt.read(answer);
    } else {
      attempt.fail("HTTP " + status, answer.retryAfter());
    }
  }

  private Fetched fetch(FeedConfig feed, URI address, String etag, String lastModified)
      throws IOException, InterruptedException {
    Fetcher.Question question =
        new Fetcher.Question(
            feed.address(),
            address,
            feed.credentials(),
            etag,
            lastModified,
            feed.privateAddresses());
    return gate.alone(address.getHost(), () -> fetcher.fetch(question, time.instant()));
  }

  /** One time that a feed is asked. */
  private final class Attempt {
    private final FeedConfig feed;
    private final int failures;
    private final Instant now;

    Attempt(FeedConfig feed, int failures, Instant now) {
      this.feed = feed;
      this.failures = failures;
      this.now = now;
    }

    void fail(String reason, Duration retryAfter) throws InterruptedException {
      fail(reason, retryAfter, List.of());
    }

    private void fail(String reason, Duration retryAfter, List<Parsed> parsed)
        throws InterruptedException {
      LOG.warn("feed {}: {}", feed.id(), reason);
      Duration pause =
          retryAfter == null ? Backoff.after(feed.schedule(), failures + 1, random) : retryAfter;
      submit(
          parsed,
          state ->
              state
                  .setLastError(reason)
                  .setFailures(failures + 1)
                  .setErrors(state.getErrors() + 1)
                  .setNotBefore(now.plus(pause)));
    }

    void unchanged(Fetched answer) throws InterruptedException {
      submit(
          List.of(),
          state -> {
            moved(state, answer);
            succeeded(state, kept(answer.fresh()));
            state.setNotModified(state.getNotModified() + 1);
          });
    }

    void gone() throws InterruptedException {
      LOG.warn("feed {} is gone for good: it is not asked again", feed.id());
      submit(
          List.of(),
          state -> state.setGone(true).setLastError("HTTP 410: the feed is gone for good"));
    }

    void read(Fetched first) throws InterruptedException {
      Reading reading = reading(first);
      FeedHints hints = reading.hints();
      URI next = next(first.address(), hints.next());
      String fault = reading.fault();
      for (int page = 1; fault == null && next != null && page < PAGES; page++) {
        // The pages before the last one leave the feed as it stands: should this end half-way, they
        // are asked for again.
        List<Answer> answers = submit(reading.parsed(), state -> {});
        if (answers == null) {
          return;
        }
        if (answers.stream().allMatch(answer -> answer.verdict() == Verdict.SAME)) {
          reading = new Reading(List.of(), hints);
          break;
        }
        Fetched answer;
        try {
          answer = fetch(feed, next, null, null);
        } catch (IOException e) {
          fail("page " + (page + 1) + ": " + e.getMessage(), null);
          return;
        }
        if (answer.status() != OK) {
          fail("page " + (page + 1) + ": HTTP " + answer.status(), answer.retryAfter());
          return;
        }
        reading = reading(answer);
        fault = reading.fault();
        next = next(answer.address(), reading.hints().next());
      }
      if (fault != null) {
        fail(fault, null, reading.parsed());
        return;
      }
      submit(
          reading.parsed(),
          state -> {
            moved(state, first);
            succeeded(state, earliest(hints, first.fresh()));
            state.setEtag(first.etag()).setLastModified(first.lastModified());
            state.setGone(hints.expired());
            HubLinks.note(state, feed, first, hints);
          });
    }

    private Reading reading(Fetched answer) {
      return FeedFormats.read(
          feed,
          new Payload(
              answer.body(), answer.contentType(), answer.charset(), answer.address(), now));
    }

    /** A page is asked for where it lies on the feed's own host. */
    private URI next(URI address, URI next) {
      return next != null
              && !next.equals(address)
              && address.getHost().equalsIgnoreCase(next.getHost())
              && address.getScheme().equals(next.getScheme())
          ? next
          : null;
    }

    private void succeeded(FeedState.Builder state, Instant earliest) {
      state.setLastSuccess(now).setLastError(null).setFailures(0).setNotBefore(earliest);
    }

    private void moved(FeedState.Builder state, Fetched answer) {
      if (answer.movedTo() != null) {
        LOG.info("feed {} has moved to {} for good", feed.id(), answer.movedTo());
        state.setMovedTo(answer.movedTo().toString());
      }
    }

    private Instant earliest(FeedHints hints, Duration fresh) {
      Duration ttl = hints.ttl() == null ? Duration.ZERO : hints.ttl();
      Instant earliest = kept(ttl.compareTo(fresh) > 0 ? ttl : fresh);
      return QuietHours.after(earliest, hints.skipHours(), hints.skipDays());
    }

    /** When it may be asked again that is kept for so long; as scheduled at the earliest. */
    private Instant kept(Duration duration) {
      Duration bounded = duration.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : duration;
      return now.plus(bounded.compareTo(feed.schedule()) > 0 ? bounded : feed.schedule());
    }

    /** What became of the items; null where they could not be written. */
    private List<Answer> submit(List<Parsed> parsed, Consumer<FeedState.Builder> then)
        throws InterruptedException {
      Delivery delivery =
          new Delivery(
              feed.id(),
              now,
              parsed,
              state -> {
                if (!feed.address().toString().equals(state.getConfigured())) {
                  anew(state);
                }
                state.setLastAttempt(now).setRequests(state.getRequests() + 1);
                then.accept(state);
              });
      try {
        return writer.submit(delivery).get();
      } catch (ExecutionException e) {
        LOG.warn("feed {}: what it brought could not be written; it is asked again", feed.id());
        return null;
      }
    }

    private void anew(FeedState.Builder state) {
      state
          .setConfigured(feed.address().toString())
          .setMovedTo(null)
          .setEtag(null)
          .setLastModified(null)
          .setGone(false)
          .setNotBefore(null)
          .setHub(null)
          .setTopic(null)
          .setLeaseUntil(null);
    }
  }
}
