package org.copytaster.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.ContentHash;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.copytaster.article.Span;
import org.copytaster.claims.Catalogue;
import org.copytaster.claims.Claim;
import org.copytaster.claims.ClaimExtractor;
import org.copytaster.claims.Finding;
import org.copytaster.claims.Measure;
import org.copytaster.claims.Party;
import org.copytaster.entities.Entities;
import org.copytaster.entities.Entity;
import org.copytaster.entities.EntityLinker;
import org.copytaster.entities.OwnEntities;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleForm;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.DeniedFigure;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.EntityKind;
import org.copytaster.schema.EntityMention;
import org.copytaster.schema.EntityRole;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.LanguageBasis;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.TextSpan;
import org.copytaster.schema.internal.VersionState;
import org.copytaster.syndication.FoldOrder;
import org.copytaster.syndication.Folding;
import org.copytaster.syndication.Sketch;

/**
 * Reads a delivered version once and keeps what later stages need of it: claims, entities and a
 * sketch for folding. A pure function of the version; safe for use by several threads.
 */
public final class Enricher {
  static {
    GeneratedClasses.trust();
  }

  private final EntityLinker entities;
  private final ClaimExtractor claims;
  private final Set<String> summed;

  private Enricher(EntityLinker entities, ClaimExtractor claims, Set<String> summed) {
    this.entities = entities;
    this.claims = claims;
    this.summed = summed;
  }

  /** An enricher that does all, with the measures that ship with it. */
  public static Enricher load() {
    return load(Catalogue.load(), null);
  }

  /**
   * An enricher that does all.
   *
   * @param catalogue the measures to look for
   * @param own a newsroom's own entries of the knowledge base, before ours; null for none
   */
  public static Enricher load(Catalogue catalogue, OwnEntities own) {
    return new Enricher(
        own == null ? EntityLinker.load() : EntityLinker.load(own),
        ClaimExtractor.with(catalogue),
        summedMeasures(catalogue));
  }

  /** The measures of a catalogue whose periods add up. */
  public static Set<String> summedMeasures(Catalogue catalogue) {
    return catalogue.measures().stream()
        .filter(m -> m.aggregation().equals("sum"))
        .map(Measure::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An enricher that sketches for folding and leaves entities and claims out. */
  public static Enricher foldingOnly() {
    return new Enricher(null, null, Set.of());
  }

  /** The measures whose months add up to trailing sums. */
  public Set<String> summedMeasures() {
    return summed;
  }

  /**
   * What a version holds.
   *
   * @param version the register's record of it
   * @param facts what subscribers get, still without story and claims; null for a recall
   * @param item what folding needs; null for a recall
   */
  public record Enriched(VersionState version, EnrichedArticle facts, Folding.Item item) {}

  /** Reads a version. */
  public Enriched enrich(Article article) {
    return enrich(article, ContentHash.of(article));
  }

  /** Reads a version whose {@link ContentHash} is known. */
  public Enriched enrich(Article article, String hash) {
    ArticleTimes times = ArticleTimes.of(article);
    if (article.getStatus() != ArticleStatus.USABLE) {
      return new Enriched(version(article, times, hash, List.of()), null, null);
    }
    Document document = document(article, times);
    Entities named = entities == null ? Entities.NONE : entities.link(document);
    List<Finding> figures = claims == null ? List.of() : claims.read(document);
    List<ReportedClaim> reported =
        reported(
            article, times, figures.stream().filter(f -> !f.denied()).map(Finding::claim).toList());
    List<DeniedFigure> denied =
        figures.stream().filter(Finding::denied).map(f -> denied(f.claim())).toList();
    Sketch sketch = Sketch.of(document, linkedIds(named));
    return new Enriched(
        version(article, times, hash, reported),
        facts(article, times, hash, named, form(sketch), denied),
        item(article, times, sketch));
  }

  private static VersionState version(
      Article article, ArticleTimes times, String hash, List<ReportedClaim> claims) {
    return new VersionState(
        article.getVersion(),
        times.revised().toEpochMilli(),
        hash,
        article.getStatus(),
        article.getChangeKind(),
        times.reportedAt().toEpochMilli(),
        times.at().toEpochMilli(),
        claims);
  }

  /** The version as the text analysis sees it. */
  public static Document document(Article article, ArticleTimes times) {
    List<Span> furniture = new ArrayList<>(article.getFurniture().size());
    for (TextSpan span : article.getFurniture()) {
      furniture.add(new Span(span.getStart(), span.getEnd()));
    }
    return new Document(
        article.getArticleId(),
        article.getTitle(),
        article.getBody(),
        article.getTitleInBody(),
        furniture,
        times.published(),
        times.implausible()
            ? Precision.INSTANT
            : Precision.valueOf(article.getPublishedPrecision().name()),
        article.getLanguage());
  }

  /** Wikidata ids, the most salient first. */
  private static List<String> linkedIds(Entities named) {
    return Stream.concat(named.inText().stream(), named.inTitle().stream())
        .filter(entity -> entity.wikidata() != null)
        .sorted(Comparator.comparingDouble(Entity::salience).reversed())
        .map(Entity::wikidata)
        .toList();
  }

  private static ArticleForm form(Sketch sketch) {
    if (sketch.isDigest()) {
      return ArticleForm.DIGEST;
    }
    return sketch.isTemplate() ? ArticleForm.TEMPLATE : ArticleForm.REPORT;
  }

  private static Folding.Item item(Article article, ArticleTimes times, Sketch sketch) {
    long at = times.at().toEpochMilli();
    boolean inferred = article.getPublishedInferred() || times.implausible();
    return new Folding.Item(
        article.getArticleId(),
        new FoldOrder(inferred, at, article.getArticleId()),
        at,
        times.until().toEpochMilli(),
        sketch);
  }

  private static EnrichedArticle facts(
      Article article,
      ArticleTimes times,
      String hash,
      Entities named,
      ArticleForm form,
      List<DeniedFigure> denials) {
    return new EnrichedArticle(
        article.getArticleId(),
        article.getVersion(),
        hash,
        article.getOutlet(),
        article.getCreditLine(),
        article.getUrl(),
        article.getLanguage() == null ? named.language().tag() : article.getLanguage(),
        article.getTitle(),
        times.published(),
        article.getPublishedPrecision(),
        article.getPublishedInferred(),
        article.getPublishedBasis(),
        times.implausible(),
        article.getUpdated(),
        false,
        article.getArticleId(),
        StoryRelation.ORIGIN,
        null,
        null,
        1.0,
        null,
        linked(named.inText()),
        linked(named.inTitle()),
        List.of(),
        form,
        article.getLanguage() == null
            ? LanguageBasis.valueOf(named.language().basis().name())
            : LanguageBasis.STATED,
        named.language().confidence(),
        denials,
        List.of());
  }

  private static List<LinkedEntity> linked(List<Entity> entities) {
    List<LinkedEntity> linked = new ArrayList<>(entities.size());
    for (Entity entity : entities) {
      linked.add(
          new LinkedEntity(
              entity.name(),
              EntityKind.valueOf(entity.type().name()),
              entity.wikidata(),
              entity.geonames(),
              entity.localId(),
              entity.salience(),
              entity.mentions().stream()
                  .map(m -> new EntityMention(m.start(), m.end(), m.text()))
                  .toList(),
              entity.country(),
              entity.point() == null ? null : entity.point().latitude(),
              entity.point() == null ? null : entity.point().longitude(),
              entity.standsFor(),
              entity.roles().stream().map(role -> EntityRole.valueOf(role.name())).toList()));
    }
    return linked;
  }

  private static List<ReportedClaim> reported(
      Article article, ArticleTimes times, List<Claim> found) {
    List<ReportedClaim> reported = new ArrayList<>(found.size());
    Set<String> ids = new HashSet<>();
    for (Claim claim : found) {
      String id = LedgerKeys.claimId(article.getArticleId(), claim);
      if (ids.add(id)) {
        reported.add(reported(article, times, id, claim));
      }
    }
    return reported;
  }

  private static ReportedClaim reported(
      Article article, ArticleTimes times, String id, Claim claim) {
    boolean guessed = article.getPublishedInferred() || times.implausible();
    return new ReportedClaim(
        id,
        LedgerKeys.ledgerKey(claim),
        article.getArticleId(),
        article.getOutlet(),
        article.getArticleId(),
        claim.measure(),
        party(claim.actor()),
        party(claim.about()),
        claim.place(),
        claim.period(),
        claim.value().doubleValue(),
        claim.unit(),
        claim.siValue().doubleValue(),
        claim.siUnit(),
        claim.low().doubleValue(),
        claim.high().doubleValue(),
        claim.siLow().doubleValue(),
        claim.siHigh().doubleValue(),
        claim.bound().sign(),
        claim.attribution(),
        claim.originator(),
        times.reportedAt(),
        null,
        claim.span().start(),
        claim.span().end(),
        claim.text(),
        claim.alsoAt().stream().map(s -> new TextSpan(s.start(), s.end())).toList(),
        guessed && times.reportedAt().equals(times.published()));
  }

  private static DeniedFigure denied(Claim claim) {
    return new DeniedFigure(
        LedgerKeys.ledgerKey(claim),
        claim.measure(),
        party(claim.actor()),
        party(claim.about()),
        claim.period(),
        claim.value().doubleValue(),
        claim.unit(),
        claim.siValue().doubleValue(),
        claim.siUnit(),
        claim.bound().sign(),
        claim.attribution(),
        claim.span().start(),
        claim.span().end(),
        claim.text());
  }

  private static ClaimParty party(Party party) {
    return party == null ? null : new ClaimParty(party.name(), party.wikidata());
  }
}
