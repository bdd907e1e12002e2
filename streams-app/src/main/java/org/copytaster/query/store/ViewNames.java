package org.copytaster.query.store;

/** Names of the views' nodes and stores: part of what a running application keeps, so they stay. */
public final class ViewNames {
  static final String ARTICLES = "articles";
  static final String LOCATE_TEXTS = "locate-texts";

  /** Where the versions of an article lie on the articles topic: articleId, hash. */
  public static final String TEXT_STORE = "text-places";

  /** Articles that stand, as on their topic. */
  public static final String ARTICLE_STORE = "standing-articles";

  /** Articles that stand on one line, and their order by time, by entity and by outlet. */
  public static final String ARTICLE_INDEX_STORE = "article-index";

  /** Stories, as on their topic. */
  public static final String STORY_STORE = "told-stories";

  /** Stories on one line, and their order by time, by entity and by outlet. */
  public static final String STORY_INDEX_STORE = "story-index";

  /** Claims, as on their topic. */
  public static final String CLAIM_STORE = "claims-made";

  /** Ledger entries, as on their topic. */
  public static final String LEDGER_STORE = "ledger-entries";

  /** Keys of ledger entries, by party, by status and by copy errors. */
  public static final String LEDGER_INDEX_STORE = "ledger-index";

  /** Points of series, as on their topic. */
  public static final String SERIES_STORE = "series-points";

  /** Days of entities and outlets, as on their topic. */
  public static final String ACTIVITY_STORE = "activity-days";

  /** Entities and outlets with their articles, by number of these and by the words of names. */
  public static final String SUBJECT_STORE = "named-subjects";

  /** Recalls, as on their topic. */
  public static final String RECALL_STORE = "recalls-made";

  /** Recalls by time. */
  public static final String RECALL_INDEX_STORE = "recall-times";

  /** Where feeds stand, as on their topic. */
  public static final String FEED_STORE = "feed-states";

  private ViewNames() {}

  /** The source of a store that is as its topic. */
  static String source(String store) {
    return "follow-" + store;
  }

  /** The node that keeps a store that is as its topic. */
  static String keeper(String store) {
    return "keep-" + store;
  }
}
