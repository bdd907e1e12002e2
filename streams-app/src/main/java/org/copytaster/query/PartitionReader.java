package org.copytaster.query;

/** Answers a question from the stores of one partition. */
interface PartitionReader {
  /** The rows of that partition; keys that are not there have none. */
  Slice read(Question question, Stores stores);
}
