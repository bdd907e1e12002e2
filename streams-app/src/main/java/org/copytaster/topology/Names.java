package org.copytaster.topology;

/** Names of nodes and stores: they are part of what a running application keeps, so they stay. */
final class Names {
  static final String ARTICLES = "articles";
  static final String CLOCK = "clock";
  static final String FOLD_LINKS = "fold-links";
  static final String ADMIT = "admit";
  static final String ENRICH = "enrich";
  static final String REGISTER = "register";
  static final String FOLD = "fold";
  static final String FOLD_INDEX_SOURCE = "fold-index-entries";
  static final String CANDIDATES = "candidates";
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
  static final String CANDIDATES_TO_FOLD_LINKS = "candidates-to-fold-links";
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

  /** Sketch and times of each article that stands and may still be folded. */
  static final String FOLD_ITEM_STORE = "fold-items";

  /** Pairs of a later article, of any partition, with earlier ones of this one; by the later. */
  static final String FOLD_CANDIDATE_STORE = "fold-candidates";

  /** Earlier articles that match a later one: later, earlier. */
  static final String FOLD_MATCH_STORE = "fold-matches";

  /** Articles that point to an article: earlier, later. */
  static final String FOLD_CHILD_STORE = "fold-children";

  /** Articles by the time at which their folding state goes. */
  static final String FOLD_EXPIRY_STORE = "fold-expiry";

  /** Index entries by article; the posting lists are made of them at the start. */
  static final String FOLD_INDEX_STORE = "fold-index";

  /** Members in story order. */
  static final String STORY_ORDER_STORE = "story-order";

  /** Place of each member in the order store. */
  static final String STORY_MEMBER_STORE = "story-members";

  /** Number of members a story. */
  static final String STORY_TOTAL_STORE = "story-totals";

  /** Each claim as last seen. */
  static final String LEDGER_CLAIM_STORE = "ledger-claims";

  /** The distinct values of each ledger entry. */
  static final String LEDGER_VALUE_STORE = "ledger-values";

  /** Carriers, outlets and stories of each value, in order. */
  static final String LEDGER_INDEX_STORE = "ledger-index";

  /** Headlines of months, by measure, actor and about. */
  static final String SERIES_STORE = "series-months";

  /** Counts by window. */
  static final String ACTIVITY_STORE = "activity-counts";

  private Names() {}
}
