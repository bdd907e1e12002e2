package org.copytaster.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of a stored sketch. Version byte; identity (8 bytes); content words; flags and
 * language; the two samples (ceiling, count, differences); figures (count; digits, exponent, unit);
 * names (count; weight, text); quotes (count; text); linked ids (count, differences). Numbers are
 * unsigned varints, texts UTF-8 with their length.
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);

  private SketchCodec() {}

  static byte[] write(Sketch sketch) {
    SketchCodec codec = new SketchCodec();
    codec.out.write(VERSION);
    codec.out.writeBytes(ByteBuffer.allocate(8).putLong(sketch.identity).array());
    codec.number(sketch.words);
    codec.out.write(
        (sketch.digest ? DIGEST : 0)
            | (sketch.named ? NAMED : 0)
            | (sketch.template ? TEMPLATE : 0)
            | sketch.language << LANGUAGE);
    codec.sample(sketch.grams);
    codec.sample(sketch.pairs);
    codec.number(sketch.figures.size());
    for (Figure figure : sketch.figures) {
      codec.number(figure.digits());
      codec.number(figure.exponent() + EXPONENT_BIAS);
      codec.number(figure.unit().id());
    }
    codec.number(sketch.names.size());
    for (Names.Name name : sketch.names) {
      codec.number(name.weight());
      codec.text(name.word());
    }
    codec.number(sketch.quotes.size());
    sketch.quotes.forEach(codec::text);
    codec.differences(sketch.linked);
    return codec.out.toByteArray();
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
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
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int version = in.get();
      if (version != VERSION) {
        throw new IllegalArgumentException("sketch version " + version + " is unknown");
      }
      Sketch sketch = read(in);
      if (in.hasRemaining()) {
        throw new IllegalArgumentException("bytes left after the sketch: " + in.remaining());
      }
      return sketch;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("sketch cut short", e);
    }
  }

  private static Sketch read(ByteBuffer in) {
    long identity = in.getLong();
    int words = (int) number(in);
    int flags = in.get();
    boolean digest = (flags & DIGEST) != 0;
    boolean named = (flags & NAMED) != 0;
    boolean template = (flags & TEMPLATE) != 0;
    int language = (flags & 0xff) >>> LANGUAGE;
    Sample grams = sample(in);
    Sample pairs = sample(in);
    List<Figure> figures = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      long digits = number(in);
      int exponent = (int) number(in) - EXPONENT_BIAS;
      figures.add(new Figure(digits, exponent, Unit.of((int) number(in))));
    }
    List<Names.Name> names = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      int weight = (int) number(in);
      names.add(new Names.Name(text(in), weight));
    }
    List<String> quotes = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      quotes.add(text(in));
    }
    long[] linked = differences(in);
    return new Sketch(
        identity, words, digest, template, named, language, grams, pairs, figures, names, quotes,
        linked);
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("number too long in sketch");
  }

  /** A count of entries, each of one byte at least. */
  private static int count(ByteBuffer in) {
    long count = number(in);
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("sketch cut short");
    }
    return (int) count;
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[count(in)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Sample sample(ByteBuffer in) {
    long ceiling = number(in);
    return new Sample(differences(in), ceiling);
  }

  private static long[] differences(ByteBuffer in) {
    long[] sorted = new long[count(in)];
    long last = 0;
    for (int i = 0; i < sorted.length; i++) {
      last += number(in);
      sorted[i] = last;
    }
    return sorted;
  }
}
