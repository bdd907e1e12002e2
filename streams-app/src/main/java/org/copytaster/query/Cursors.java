package org.copytaster.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on: the place of the last row, in a form that is not to be looked into. A place
 * stays valid whatever comes and goes around it. A cursor of one list is none of another.
 */
final class Cursors {
  private static final char JOINT = '\n';

  private Cursors() {}

  /**
   * A cursor.
   *
   * @param list the name of the list
   * @param place null at its end
   * @return null at its end
   */
  static String cursor(String list, String place) {
    return place == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((list + JOINT + place).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place of a cursor.
   *
   * @param cursor null for the beginning
   * @return null for the beginning
   * @throws BadCursorException for a cursor that the list has not given out
   */
  static String place(String list, String cursor) {
    if (cursor == null) {
      return null;
    }
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException(cursor);
    }
    String head = list + JOINT;
    if (!text.startsWith(head) || !cursor.equals(cursor(list, text.substring(head.length())))) {
      throw new BadCursorException(cursor);
    }
    return text.substring(head.length());
  }
}
