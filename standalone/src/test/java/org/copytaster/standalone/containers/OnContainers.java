package org.copytaster.standalone.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.junit.jupiter.Testcontainers;

/** Tests with brokers in containers: without a container engine they are skipped, and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("containers")
@ExtendWith(EngineCondition.class)
@Testcontainers
public @interface OnContainers {
  /** The broker's image, of the same version as the clients. */
  String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();
}
