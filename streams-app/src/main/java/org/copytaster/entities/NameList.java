package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names by the hashes of their tokens, with the kinds of things that bear them. Immutable. */
final class NameList {
  static final int PERSON = 1;
  static final int PLACE = 1 << 1;
  static final int ORGANISATION = 1 << 2;
  static final int WORK = 1 << 3;
  static final int EVENT = 1 << 4;
  static final int OBJECT = 1 << 5;
  static final int PART = 1 << 6;
  static final int KINDS = 7;
  static final int LONGEST = 7;

  private static final int FINGERPRINT_BITS = 30;

  private final Fingerprints names;

  private NameList(Fingerprints names) {
    this.names = names;
  }

  /** The kinds of a name by the chain of its tokens' simplified, case-keeping hashes, or 0. */
  int kinds(long hash) {
    return names.get(hash);
  }

  static NameList read(ByteBuffer in) {
    return new NameList(Fingerprints.read(in));
  }

  static void write(Map<String, Integer> kinds, DataOutputStream out) throws IOException {
    Map<Long, Integer> names = new LinkedHashMap<>();
    kinds.forEach(
        (name, kind) -> {
          Tokens tokens = Tokenizer.tokenize(name);
          if (tokens.size() == 0 || tokens.size() > LONGEST) {
            return;
          }
          long hash = 0;
          for (int i = 0; i < tokens.size(); i++) {
            hash = Hashes.chain(hash, Hashes.digitless(name, tokens.start(i), tokens.end(i)));
          }
          names.merge(hash, kind, (a, b) -> a | b);
        });
    Fingerprints.write(names, FINGERPRINT_BITS, true, out);
  }
}
