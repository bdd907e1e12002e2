package org.copytaster.topology;

/** Names of nodes and stores: they are part of what a running application keeps, so they stay. */
final class Names {
  static final String ARTICLES = "articles";
  static final String CLOCK = "clock";
  static final String FOLD_LINKS = "fold-links";
  static final String ADMIT = "admit";
  static final String ENRICH = "enrich";
  static final String REGISTER = "register";
  static final String FOLD_INDEX_SOURCE = "fold-index-entries";
  static final String STORY_MEMBERS_SOURCE = "story-member-changes";
  static final String STORIES = "stories";
  static final String CLAIMS_SOURCE = "reported-claims";
  static final String LEDGER = "ledger";
  static final String ACTIVITY_PARTS_SOURCE = "activity-part-changes";
  static final String ACTIVITY = "activity";

  static final String TO_ENRICHED = "to-enriched";
  static final String TO_CLAIMS = "to-claims";
  static final String TO_RECALLS = "to-recalls";
  static final String TO_AUDIT = "to-audit";
  static final String TO_FOLD_INDEX = "to-fold-index";
  static final String TO_FOLD_LINKS = "to-fold-links";
  static final String TO_STORY_MEMBERS = "to-story-members";
  static final String TO_STORIES = "to-stories";
  static final String TO_LEDGER = "to-ledger";
  static final String TO_SERIES = "to-series";
  static final String TO_ACTIVITY_PARTS = "to-activity-parts";
  static final String TO_ACTIVITY = "to-activity";

  /** Where each partition's clock and counts stand. */
  static final String BALANCE_STORE = "balance";

  /** Versions that wait for their embargo to end, by its end. */
  static final String EMBARGO_STORE = "embargo";

  /** The register: one state an article. */
  static final String REGISTER_STORE = "register";

  /** Earlier articles that match a later one; by the later. */
  static final String FOLD_MATCH_STORE = "fold-matches";

  /** The article that an article points to. */
  static final String FOLD_POINTER_STORE = "fold-pointers";

  /** Articles that point to an article: earlier, later. */
  static final String FOLD_CHILD_STORE = "fold-children";

  /** Articles with matches by the last instant at which they may have been published. */
  static final String FOLD_EXPIRY_STORE = "fold-expiry";

  /** Sketch and times of each article that may still be folded, in each part of the index. */
  static final String FOLD_INDEX_STORE = "fold-index";

  /** Stories as far as they are listed. */
  static final String STORY_STORE = "story-heads";

  /** Members beyond those listed, in story order. */
  static final String STORY_REST_STORE = "story-rest";

  /** Each claim as last seen. */
  static final String LEDGER_CLAIM_STORE = "ledger-claims";

  /** The distinct values of each ledger entry, by key and by weight. */
  static final String LEDGER_VALUE_STORE = "ledger-values";

  /** Carriers, outlets and stories of each value, in order. */
  static final String LEDGER_INDEX_STORE = "ledger-index";

  /** Headlines of months, by measure, actor and about. */
  static final String SERIES_STORE = "series-months";

  /** Hours and days of each entity and outlet, seven days a row. */
  static final String ACTIVITY_STORE = "activity-counts";

  private Names() {}
}
