package org.copytaster.query.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.copytaster.export.Canonical;
import org.copytaster.query.http.live.LiveHub.Past;
import org.copytaster.query.http.live.LiveRecord.Content;
import org.copytaster.query.http.route.Reply;

/**
 * What one subscriber gets: the past where it asks for it, then what is new, as server-sent events.
 * The id of an event is the position behind it.
 */
final class LiveStream implements Reply.Writer {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int BUFFER = 16 << 10;

  private final LiveHub hub;
  private final Ring ring;
  private final LiveFilter filter;
  private final long heartbeatMillis;
  private final Runnable atEnd;
  private Position position;
  private OutputStream out;

  /**
   * A stream.
   *
   * @param position how far has been read before
   * @param heartbeat how often something is sent where nothing is new
   * @param atEnd runs once, whether it was written or not
   */
  LiveStream(
      LiveHub hub,
      Ring ring,
      LiveFilter filter,
      Position position,
      Duration heartbeat,
      Runnable atEnd) {
    this.hub = hub;
    this.ring = ring;
    this.filter = filter;
    this.position = position;
    this.atEnd = atEnd;
    heartbeatMillis = heartbeat.toMillis();
  }

  @Override
  public void write(OutputStream stream) throws IOException {
    out = new BufferedOutputStream(stream, BUFFER);
    try {
      beat();
      if (!position.isReachedBy(ring.head())) {
        checkKnown();
      }
      while (!ring.isClosed()) {
        OptionalLong place = ring.join(position);
        if (place.isEmpty()) {
          catchUp();
        } else if (!follow(place.getAsLong())) {
          reset("too-slow");
          return;
        }
      }
    } catch (KafkaException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    atEnd.run();
  }

  /** Another instance may have read further; but nobody has read what is not there. */
  private void checkKnown() throws IOException, InterruptedException {
    try (Past past = past()) {
      if (past != null && !position.isReachedBy(past.log().end())) {
        // The topics were made anew: what was missed is not known.
        position = ring.head().of(position.topics(), position);
        reset("unknown-position");
      }
    }
  }

  /** Whether it ended because the ring did, and not because it was overtaken. */
  private boolean follow(long start) throws IOException, InterruptedException {
    long place = start;
    while (!ring.isClosed()) {
      Ring.Batch batch = ring.read(place, heartbeatMillis);
      if (batch == null) {
        return false;
      }
      send(batch.records());
      place = batch.next();
    }
    return true;
  }

  private void catchUp() throws IOException, InterruptedException {
    try (Past past = past()) {
      if (past != null) {
        Position end = ring.head();
        Position reached = position.copy();
        past.log().seek(position);
        while (!position.reaches(end) && !ring.isClosed()) {
          send(past.log().poll(POLL, reached));
          position.advance(reached);
        }
      }
    }
  }

  /**
   * One of few that read the past; keeps the client while it waits. Null once the ring is closed.
   */
  private Past past() throws IOException, InterruptedException {
    Past past = null;
    while (past == null && !ring.isClosed()) {
      past = hub.past(heartbeatMillis);
      if (past == null) {
        beat();
      }
    }
    return past;
  }

  private void send(List<LiveRecord> records) throws IOException {
    boolean any = false;
    for (LiveRecord each : records) {
      boolean followed = position.topics().contains(each.topic());
      if (followed && each.offset() >= position.at(each.topic(), each.partition())) {
        position.advance(each.topic(), each.partition(), each.offset() + 1);
        Content content = hub.content(each);
        if (filter.takes(content.facets())) {
          event(each.topic().event(), content.json());
          any = true;
        }
      }
    }
    if (any) {
      out.flush();
    } else if (records.isEmpty()) {
      beat();
    }
  }

  /** A comment, and the position for a client that has got nothing since. */
  private void beat() throws IOException {
    out.write((":\nid: " + position + "\n\n").getBytes(UTF_8));
    out.flush();
  }

  private void reset(String reason) throws IOException {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("key", null);
    data.put("value", null);
    data.put("reason", reason);
    event("reset", Canonical.line(data));
    out.flush();
  }

  private void event(String name, String data) throws IOException {
    out.write(
        ("id: " + position + "\nevent: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8));
  }
}
