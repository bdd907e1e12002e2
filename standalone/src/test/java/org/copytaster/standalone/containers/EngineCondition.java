package org.copytaster.standalone.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips tests where no container engine answers, with a line on the console for each class. */
final class EngineCondition implements ExecutionCondition {
  private static final String REASON =
      "no container engine answers; start Docker to run the tests on brokers in containers";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return ConditionEvaluationResult.enabled("a container engine answers");
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + REASON);
    return ConditionEvaluationResult.disabled(REASON);
  }
}
