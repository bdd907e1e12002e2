package org.copytaster.standalone.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no browser, with a line on the console for each class. */
final class BrowserCondition implements ExecutionCondition {
  private static final String REASON =
      "no chromium and chromedriver on the path; install them to run the tests of the dashboard";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Browser.isThere()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    if (context.getTestMethod().isEmpty()) {
      System.err.println("SKIPPED " + context.getDisplayName() + ": " + REASON);
    }
    return ConditionEvaluationResult.disabled(REASON);
  }
}
