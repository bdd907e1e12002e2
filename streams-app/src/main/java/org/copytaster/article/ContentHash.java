package org.copytaster.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.copytaster.schema.AlternateId;
import org.copytaster.schema.Article;
import org.copytaster.schema.Association;
import org.copytaster.schema.Hop;
import org.copytaster.schema.Rights;
import org.copytaster.schema.Subject;
import org.copytaster.schema.TextSpan;

/**
 * Names the content of a delivered version. Left out is what says how it came to us: received,
 * feed, adapter, raw payload, dates as they were written, extras. Only where the published time is
 * implausible and the receipt time stands in for it does that count, so that two deliveries do not
 * differ under one hash. What a reader worked out (furniture, the basis of an inferred date)
 * counts: outputs depend on it, and must not depend on which of two readings came first. A field
 * that is not set adds nothing, so a new optional field leaves old hashes as they are.
 */
public final class ContentHash {
  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of the content, as 64 hex digits. */
  public static String of(Article article) {
    ContentHash hash = new ContentHash();
    hash.add("articleId", article.getArticleId());
    hash.add("version", article.getVersion());
    hash.add("status", article.getStatus());
    hash.add("changeKind", article.getChangeKind());
    hash.add("outlet", article.getOutlet());
    hash.add("provider", article.getProvider());
    hash.add("creditLine", article.getCreditLine());
    hash.addAll("infoSources", article.getInfoSources());
    hash.add("url", article.getUrl());
    hash.add("language", article.getLanguage());
    hash.add("title", article.getTitle());
    hash.add("subtitle", article.getSubtitle());
    hash.add("slugline", article.getSlugline());
    hash.add("byline", article.getByline());
    hash.add("dateline", article.getDateline());
    hash.add("body", article.getBody());
    hash.addFlag("titleInBody", article.getTitleInBody());
    for (TextSpan span : article.getFurniture()) {
      hash.add("furniture", span.getStart() + "-" + span.getEnd());
    }
    ArticleTimes times = ArticleTimes.of(article);
    hash.add("published", times.published());
    hash.addFlag("publishedImplausible", times.implausible());
    hash.add("publishedPrecision", article.getPublishedPrecision());
    hash.addFlag("publishedInferred", article.getPublishedInferred());
    if (!article.getPublishedBasis().isEmpty()) {
      hash.add("publishedBasis", article.getPublishedBasis());
    }
    hash.add("updated", article.getUpdated());
    hash.add("embargoedUntil", article.getEmbargoedUntil());
    for (Subject subject : article.getSubjects()) {
      hash.add("subject", "");
      hash.add("subject.scheme", subject.getScheme());
      hash.add("subject.code", subject.getCode());
      hash.add("subject.name", subject.getName());
      hash.add("subject.kind", subject.getKind());
    }
    hash.add("urgency", article.getUrgency());
    hash.add("editorsNote", article.getEditorsNote());
    Rights rights = article.getRights();
    if (rights != null) {
      hash.add("rights.holder", rights.getHolder());
      hash.add("rights.terms", rights.getTerms());
      hash.add("rights.dataMining", rights.getDataMining());
      hash.add("rights.notice", rights.getNotice());
    }
    hash.addBeside(article);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  /** SHA-256 of bytes, as 64 hex digits. */
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(new ContentHash().digest.digest(bytes));
  }

  /** What stands beside the text. */
  private void addBeside(Article article) {
    for (AlternateId id : article.getAlternateIds()) {
      add("alternateId", id.getValue());
      add("alternateId.role", id.getRole());
    }
    add("summary", article.getSummary());
    addAll("signals", article.getSignals());
    for (Hop hop : article.getHops()) {
      add("hop", "");
      add("hop.seq", hop.getSeq());
      add("hop.party", hop.getParty());
      add("hop.action", hop.getAction());
      add("hop.at", hop.getAt());
    }
    for (Association association : article.getAssociations()) {
      add("association", association.getUri());
      add("association.rel", association.getRel());
      add("association.type", association.getType());
      add("association.title", association.getTitle());
    }
    add("expires", article.getExpires());
  }

  private void addAll(String field, List<String> values) {
    for (String value : values) {
      add(field, value);
    }
  }

  private void addFlag(String field, boolean set) {
    add(field, set ? "true" : null);
  }

  private void add(String field, Object value) {
    if (value == null) {
      return;
    }
    for (String part : List.of(field, value.toString())) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length in front keeps "ab","c" apart from "a","bc".
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }
}
