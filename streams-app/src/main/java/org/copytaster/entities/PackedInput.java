package org.copytaster.entities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link java.io.DataOutputStream} wrote, from memory. */
final class PackedInput {
  private final byte[] bytes;
  private final ByteBuffer buffer;

  PackedInput(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
  }

  int readUnsignedByte() {
    return buffer.get() & 0xFF;
  }

  int readUnsignedShort() {
    return buffer.getShort() & 0xFFFF;
  }

  int readInt() {
    return buffer.getInt();
  }

  long readLong() {
    return buffer.getLong();
  }

  /** A string with its length in bytes before it. */
  String readString() {
    int length = readUnsignedShort();
    String text = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
    buffer.position(buffer.position() + length);
    return text;
  }
}
