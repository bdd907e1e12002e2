package org.copytaster.schema;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that it may make the classes generated from our own schemas. Since 1.12 it refuses
 * classes nobody vouched for; vouching in code spares every command line a system property.
 */
public final class GeneratedClasses {
  static {
    String ours = GeneratedClasses.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type ->
                type.getPackageName().equals(ours)
                    || type.getPackageName().equals(ours + ".internal")));
  }

  private GeneratedClasses() {}

  /** Makes sure that Avro trusts them; call it before the first builder or reader is used. */
  public static void trust() {
    // Loading this class did it.
  }
}
