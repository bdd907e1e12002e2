package org.copytaster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain can be read, tested and reused without Kafka, and knows nothing of what is around. */
class DomainImportsNoKafkaTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.copytaster");

  @ParameterizedTest
  @ValueSource(strings = {"article", "syndication", "entities", "claims", "ledger", "view"})
  void domainImportsNoKafka(String name) {
    noClasses()
        .that()
        .resideInAPackage("org.copytaster." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..", "org.copytaster.topology..", "org.copytaster.runtime..")
        .check(CLASSES);
  }
}
