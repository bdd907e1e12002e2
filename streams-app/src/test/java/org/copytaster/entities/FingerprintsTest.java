package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static long hash(String word) {
    return Hashes.exact(word, 0, word.length());
  }

  private static Fingerprints packed(Map<Long, Integer> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Fingerprints.write(entries, 28, false, new DataOutputStream(bytes));
    return Fingerprints.read(ByteBuffer.wrap(bytes.toByteArray()));
  }

  @Test
  void whatWasPutInComesOutAgain() throws IOException {
    Map<Long, Integer> entries = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      entries.put(hash("word" + i), i % 1000 + 1);
    }
    Fingerprints table = packed(entries);
    int wrong = 0;
    for (Map.Entry<Long, Integer> entry : entries.entrySet()) {
      wrong += table.get(entry.getKey()) == entry.getValue() ? 0 : 1;
    }
    assertTrue(wrong <= 2, wrong + " of 10,000 share a fingerprint");
  }

  @Test
  void hardlyAnyOtherHashIsTakenForAnEntry() throws IOException {
    Fingerprints table = packed(Map.of(hash("one"), 1, hash("two"), 2));
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      taken += table.get(hash("other" + i)) == 0 ? 0 : 1;
    }
    assertEquals(0, taken);
  }
}
