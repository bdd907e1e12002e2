package org.copytaster.query.http.live;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.copytaster.schema.Topic;

/** A topic that can be followed. */
enum LiveTopic {
  /** Stories by their origin's articleId. */
  STORIES(Topic.STORIES, "story"),
  /** Claims by ledger key and claimId. */
  CLAIMS(Topic.CLAIMS, "claim"),
  /** Ledger entries by their key. */
  LEDGER(Topic.LEDGER, "ledger"),
  /** What was taken back, by articleId. */
  RECALLS(Topic.RECALLS, "recall");

  private final Topic topic;
  private final String event;

  LiveTopic(Topic topic, String event) {
    this.topic = topic;
    this.event = event;
  }

  /** The topic of Kafka. */
  Topic topic() {
    return topic;
  }

  /** Name of its events. */
  String event() {
    return event;
  }

  /** What it is called in parameters and positions. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(LiveTopic::word).toList();
  }

  /** By its word. */
  static LiveTopic of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
