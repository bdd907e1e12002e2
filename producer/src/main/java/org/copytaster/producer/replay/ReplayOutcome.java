package org.copytaster.producer.replay;

/**
 * Where a replay stands when it ends.
 *
 * @param found articles of the corpus that were selected
 * @param skipped articles that stood already when it began
 * @param articles articles that stand now
 * @param deadLetters dead letters that stand now
 * @param finished whether nothing is left; false where it was stopped
 */
public record ReplayOutcome(
    long found, long skipped, long articles, long deadLetters, boolean finished) {}
