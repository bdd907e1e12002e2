package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The layout of a stored sketch. Version byte; identity (8 bytes); content words; flags and
 * language; the two samples (ceiling, count, differences); figures (count; digits, exponent, unit);
 * names (count; weight, text); quotes (count; text); linked ids (count, differences). Numbers are
 * unsigned varints. A text is its length and its UTF-16 units: what is read equals what was
 * written, even where half a character was cut off.
 */
final class SketchCodec {
  private static final int VERSION = 2;

  private static final int DIGEST = 1;
  private static final int NAMED = 2;

  private static final int TEMPLATE = 4;

  /** The five bits above the flags number the language. */
  private static final int LANGUAGE = 3;

  /** Exponents run from -12 to 27. */
  private static final int EXPONENT_BIAS = 64;

  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes;
  private int at;

  private SketchCodec(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] write(Sketch sketch) {
    SketchCodec out = new SketchCodec(new byte[2048]);
    out.put(VERSION);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.put((int) (sketch.identity >>> shift));
    }
    out.number(sketch.words);
    out.put(
        (sketch.digest ? DIGEST : 0)
            | (sketch.named ? NAMED : 0)
            | (sketch.template ? TEMPLATE : 0)
            | sketch.language << LANGUAGE);
    out.sample(sketch.grams);
    out.sample(sketch.pairs);
    out.number(sketch.figures.size());
    for (Figure figure : sketch.figures) {
      out.number(figure.digits());
      out.number(figure.exponent() + EXPONENT_BIAS);
      out.number(figure.unit().id());
    }
    out.number(sketch.names.size());
    for (Names.Name name : sketch.names) {
      out.number(name.weight());
      out.text(name.word());
    }
    out.number(sketch.quotes.size());
    sketch.quotes.forEach(out::text);
    out.differences(sketch.linked);
    return Arrays.copyOf(out.bytes, out.at);
  }

  private void put(int value) {
    reserve(1);
    bytes[at++] = (byte) value;
  }

  private void number(long value) {
    reserve(LONGEST_NUMBER);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[at++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  private void reserve(int room) {
    if (bytes.length - at < room) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  private void text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
  }

  private void sample(Sample sample) {
    number(sample.ceiling());
    differences(sample.features());
  }

  private void differences(long[] sorted) {
    number(sorted.length);
    long last = 0;
    for (long value : sorted) {
      number(value - last);
      last = value;
    }
  }

  static Sketch read(byte[] bytes) {
    try {
      SketchCodec in = new SketchCodec(bytes);
      int version = in.get();
      if (version != VERSION) {
        throw new IllegalArgumentException("sketch version " + version + " is unknown");
      }
      Sketch sketch = in.sketch();
      if (in.at < bytes.length) {
        throw new IllegalArgumentException(
            "bytes left after the sketch: " + (bytes.length - in.at));
      }
      return sketch;
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("sketch cut short", e);
    }
  }

  private Sketch sketch() {
    long identity = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      identity = identity << 8 | get();
    }
    int words = (int) number();
    int flags = get();
    Sample grams = sample();
    Sample pairs = sample();
    List<Figure> figures = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      long digits = number();
      int exponent = (int) number() - EXPONENT_BIAS;
      figures.add(new Figure(digits, exponent, Unit.of((int) number())));
    }
    List<Names.Name> names = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      int weight = (int) number();
      names.add(new Names.Name(text(), weight));
    }
    List<String> quotes = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      quotes.add(text());
    }
    return new Sketch(
        identity,
        words,
        (flags & DIGEST) != 0,
        (flags & TEMPLATE) != 0,
        (flags & NAMED) != 0,
        flags >>> LANGUAGE,
        grams,
        pairs,
        figures,
        names,
        quotes,
        differences());
  }

  private int get() {
    return bytes[at++] & 0xff;
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("number too long in sketch");
  }

  /** A count of entries, each of one byte at least. */
  private int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IllegalArgumentException("sketch cut short");
    }
    return (int) count;
  }

  private String text() {
    char[] units = new char[count()];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) number();
    }
    return new String(units);
  }

  private Sample sample() {
    long ceiling = number();
    return new Sample(differences(), ceiling);
  }

  private long[] differences() {
    long[] sorted = new long[count()];
    long last = 0;
    for (int i = 0; i < sorted.length; i++) {
      last += number();
      sorted[i] = last;
    }
    return sorted;
  }
}
