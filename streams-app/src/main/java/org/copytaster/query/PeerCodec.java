package org.copytaster.query;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.copytaster.query.store.ViewRows;
import org.copytaster.schema.internal.PeerAnswer;
import org.copytaster.schema.internal.PeerQuestion;
import org.copytaster.schema.internal.PeerRow;

/** Questions and answers as they go between instances; the schema's fingerprint is in front. */
final class PeerCodec {
  private static final Serde<PeerQuestion> QUESTIONS = ViewRows.serde(PeerQuestion.class);
  private static final Serde<PeerAnswer> ANSWERS = ViewRows.serde(PeerAnswer.class);

  private PeerCodec() {}

  /**
   * A question to one instance.
   *
   * @param partitions those it is taken to have
   * @param stale whether a standby may answer
   */
  record Asked(Question question, Set<Integer> partitions, boolean stale) {}

  /**
   * An answer of one instance.
   *
   * @param partitions those that it has answered for
   * @param lag records by which the furthest behind of its stores is late
   */
  record Answered(Set<Integer> partitions, Slice slice, long lag) {}

  static byte[] bytes(Asked asked) {
    Question q = asked.question();
    return QUESTIONS
        .serializer()
        .serialize(
            null,
            new PeerQuestion(
                q.kind().name(),
                List.copyOf(asked.partitions()),
                asked.stale(),
                q.keys(),
                q.filters(),
                q.after(),
                q.limit()));
  }

  static Asked asked(byte[] bytes) {
    PeerQuestion q = QUESTIONS.deserializer().deserialize(null, bytes);
    return new Asked(
        new Question(
            Kind.valueOf(q.getKind()), q.getKeys(), q.getFilters(), q.getAfter(), q.getLimit()),
        ints(q.getPartitions()),
        q.getStale());
  }

  static byte[] bytes(Answered answered) {
    List<PeerRow> rows =
        answered.slice().rows().stream()
            .map(row -> new PeerRow(row.key(), ByteBuffer.wrap(row.value().bytes())))
            .toList();
    return ANSWERS
        .serializer()
        .serialize(
            null,
            new PeerAnswer(
                List.copyOf(answered.partitions()),
                rows,
                answered.slice().reached(),
                answered.lag()));
  }

  static Answered answered(byte[] bytes) {
    PeerAnswer answer = ANSWERS.deserializer().deserialize(null, bytes);
    List<Slice.Row> rows =
        answer.getRows().stream()
            .map(row -> new Slice.Row(row.getKey(), Value.of(array(row.getValue()))))
            .toList();
    return new Answered(
        ints(answer.getPartitions()), new Slice(rows, answer.getReached()), answer.getLag());
  }

  private static Set<Integer> ints(Collection<Integer> numbers) {
    return new TreeSet<>(numbers);
  }

  private static byte[] array(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
