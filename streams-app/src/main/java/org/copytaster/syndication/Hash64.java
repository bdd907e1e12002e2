package org.copytaster.syndication;

/**
 * The hash of this package: FNV-1a over UTF-16 units or bytes, finished with the 64-bit mixer of
 * MurmurHash3. Its values are stored and compared over years and machines, so it must not change
 * without a new sketch version.
 */
final class Hash64 {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  static long add(long hash, int unit) {
    return (hash ^ unit) * PRIME;
  }

  static long mix(long hash) {
    long h = hash;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** Ordered combination of two hashes. */
  static long join(long first, long second) {
    return mix(first * 31 + Long.rotateLeft(second, 23) + 0x9e3779b97f4a7c15L);
  }

  static long of(CharSequence text) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return mix(hash);
  }
}
