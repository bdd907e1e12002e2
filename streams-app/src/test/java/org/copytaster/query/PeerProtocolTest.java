package org.copytaster.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.copytaster.query.PeerCodec.Answered;
import org.copytaster.query.PeerCodec.Asked;

/** What instances say to each other arrives as it was said, or is refused. */
class PeerProtocolTest {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aQuestionArrives(
      @ForAll Kind kind,
      @ForAll @Size(max = 4) List<@StringLength(max = 12) String> keys,
      @ForAll @Size(max = 4)
          Map<@StringLength(max = 4) String, @StringLength(max = 4) String> filters,
      @ForAll @Size(max = 5) Set<@IntRange(max = 64) Integer> partitions,
      @ForAll boolean stale) {
    Question question = new Question(kind, keys, filters, stale ? "after" : null, 7);
    Asked asked = new Asked(question, partitions, stale);
    assertEquals(asked, PeerCodec.asked(PeerCodec.bytes(asked)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anAnswerArrives(
      @ForAll @Size(max = 5) @UniqueElements List<@StringLength(max = 12) String> keys,
      @ForAll @Size(max = 40) byte[] value,
      @ForAll @IntRange(max = 9) int lag) {
    List<Slice.Row> rows = keys.stream().map(key -> new Slice.Row(key, Value.of(value))).toList();
    Answered answered = new Answered(Set.of(0, 2), new Slice(rows, lag == 0 ? null : "there"), lag);
    Answered arrived = PeerCodec.answered(PeerCodec.bytes(answered));
    assertEquals(answered.partitions(), arrived.partitions());
    assertEquals(answered.lag(), arrived.lag());
    assertEquals(answered.slice().reached(), arrived.slice().reached());
    assertEquals(keys, arrived.slice().rows().stream().map(Slice.Row::key).toList());
    arrived.slice().rows().forEach(row -> assertArrayEquals(value, row.value().bytes()));
  }

  @Example
  void whatIsNoQuestionIsRefused() {
    PeerProtocol protocol = new PeerProtocol(null);
    byte[] answer = PeerCodec.bytes(new Answered(Set.of(), Slice.EMPTY, 0));
    for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3}, answer)) {
      assertThrows(IllegalArgumentException.class, () -> protocol.answer(bytes));
    }
  }
}
