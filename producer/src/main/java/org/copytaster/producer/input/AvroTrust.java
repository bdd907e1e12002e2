package org.copytaster.producer.input;

import org.apache.avro.util.ClassSecurityValidator;
import org.copytaster.schema.Article;

/**
 * Lets Avro make the generated classes: it makes none that it is not told to trust, not even for
 * the defaults of a builder, and a system property would have to be set by everybody.
 */
public final class AvroTrust {
  static {
    String generated = Article.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(generated)));
  }

  private AvroTrust() {}

  /** To be called before the first article is built; does its work once. */
  public static void ensure() {
    // Loading this class is all.
  }
}
