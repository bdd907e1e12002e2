package org.copytaster.query.http.api;

import java.time.Instant;
import java.util.List;
import org.copytaster.query.LedgerQuery;
import org.copytaster.query.Queries;
import org.copytaster.query.SeriesQuery;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;

/** The ledger, its claims, series and what was taken back. */
public final class LedgerRoutes implements RouteGroup {
  private static final int MOST = 1_000_000;

  /** What is measured. */
  public static final Parameter<String> MEASURE = Parameter.id("measure", "of the catalogue");

  private static final Parameter<String> ACTOR =
      Parameter.id("actor", "who acts: a Wikidata id, local: and a name, or - for nobody");
  private static final Parameter<String> ABOUT =
      Parameter.id("about", "who or where is affected: a Wikidata id, local: and a name, or -");
  private static final Parameter<String> PARTY = Parameter.id("party", "actor or about");
  private static final Parameter<String> FROM =
      Parameter.query("from", ParameterType.period(), "first period, compared as text");
  private static final Parameter<String> TO =
      Parameter.query("to", ParameterType.period(), "last period, compared as text");
  private static final Parameter<LedgerStatus> STATUS =
      Parameter.query(
          "status", ParameterType.constant(LedgerStatus.class), "how far what is reported agrees");
  private static final Parameter<Integer> ORIGINATORS =
      Parameter.query(
          "minIndependentOriginators",
          ParameterType.number(0, MOST),
          "at least so many originators are named");
  private static final Parameter<Integer> ORIGINATORS_TOO =
      Parameter.query(
          "independentOriginators",
          ParameterType.atLeast(MOST),
          "the same as minIndependentOriginators: independentOriginators=>=2");
  private static final Parameter<Boolean> COPY_ERRORS =
      Parameter.query(
              "copyErrors", ParameterType.yes(), "only those with figures that look miscopied")
          .or(false);
  private static final Parameter<Instant> AS_OF =
      Parameter.query("asOf", ParameterType.instant(), "as it stood at that time, by reports");
  private static final Parameter<String> KEY =
      Parameter.pathId("key", "measure, actor, about and period, joined by |");
  private static final Parameter<String> SERIES = Parameter.pathId("measure", "of the catalogue");
  private static final Parameter<Integer> TRAILING =
      Parameter.query(
          "trailing", ParameterType.oneOf(List.of(3, 12)), "sums of that many months instead");

  private static final Csv<LedgerEntry> ENTRIES =
      Csv.ofEach(
          "figures",
          "ledgerKey",
          "measure",
          "actor.name",
          "actor.wikidata",
          "about.name",
          "about.wikidata",
          "period",
          "status",
          "spread",
          "independentOriginators",
          "figures.value",
          "figures.unit",
          "figures.low",
          "figures.high",
          "figures.originator",
          "figures.claimsTotal",
          "figures.firstReportedAt",
          "figures.firstOutlet",
          "figures.outlets",
          "figures.carriers");
  private static final Csv<ReportedClaim> CLAIMS =
      Csv.of(
          "claimId",
          "ledgerKey",
          "articleId",
          "outlet",
          "storyId",
          "measure",
          "actor.name",
          "about.name",
          "place",
          "period",
          "value",
          "unit",
          "siValue",
          "siUnit",
          "siLow",
          "siHigh",
          "bound",
          "attribution",
          "originator",
          "reportedAt",
          "withdrawnAt",
          "text");
  private static final Csv<SeriesPoint> POINTS =
      Csv.of(
          "series",
          "actor.name",
          "actor.wikidata",
          "about.name",
          "about.wikidata",
          "period",
          "grain",
          "value",
          "low",
          "high",
          "originator",
          "basis",
          "rivals",
          "claimsTotal",
          "outlets",
          "originators");
  private static final Csv<Recall> RECALLS =
      Csv.ofEach(
          "claims",
          "articleId",
          "cause",
          "version",
          "at",
          "claims.claimId",
          "claims.ledgerKey",
          "claims.oldValue",
          "claims.newValue",
          "claims.unit",
          "claims.originator",
          "claims.cause",
          "claims.reportedAt",
          "claims.withdrawnAt",
          "copies");

  private final Queries queries;
  private final Rendering rendering;

  /** Over what can be asked. */
  public LedgerRoutes(Queries queries, Rendering rendering) {
    this.queries = queries;
    this.rendering = rendering;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Csv.also(
            Route.get(
                "/ledger",
                "Ledger entries by key; asOf needs measure, actor and about",
                Rendering.table(
                    MEASURE,
                    ACTOR,
                    ABOUT,
                    PARTY,
                    FROM,
                    TO,
                    STATUS,
                    ORIGINATORS,
                    ORIGINATORS_TOO,
                    COPY_ERRORS,
                    AS_OF),
                Shapes.page(Shapes.record("LedgerEntry")),
                this::ledger)),
        Route.get(
            "/ledger/{key}",
            "A ledger entry",
            List.of(KEY, AS_OF),
            Shapes.record("LedgerEntry"),
            call ->
                rendering.one(queries.entry(call.get(KEY), call.get(AS_OF)), "such ledger entry")),
        Csv.also(
            Route.get(
                "/ledger/{key}/claims",
                "All claims of an entry by id, withdrawn ones too",
                Rendering.table(KEY),
                Shapes.page(Shapes.record("ReportedClaim")),
                this::claims)),
        Csv.also(
            Route.get(
                "/series/{measure}",
                "Points of a series by actor, about and period; asOf needs actor and about",
                Rendering.table(SERIES, TRAILING, ACTOR, ABOUT, FROM, TO, AS_OF),
                Shapes.page(Shapes.record("SeriesPoint")),
                this::series)),
        Csv.also(
            Route.get(
                "/recalls",
                "What kills and corrections took back, the latest first",
                Rendering.table(),
                Shapes.page(Shapes.record("Recall")),
                this::recalls)));
  }

  private Reply ledger(Call call) {
    if (call.get(AS_OF) != null) {
      needed(call, MEASURE, ACTOR, ABOUT);
    }
    LedgerQuery query =
        new LedgerQuery(
            call.get(MEASURE),
            call.get(ACTOR),
            call.get(ABOUT),
            call.get(PARTY),
            call.get(FROM),
            call.get(TO),
            call.get(STATUS),
            originators(call),
            call.get(COPY_ERRORS),
            call.get(AS_OF));
    return rendering.page(call, ENTRIES, (cursor, limit) -> queries.ledger(query, cursor, limit));
  }

  private static int originators(Call call) {
    Integer least = call.get(ORIGINATORS);
    Integer same = call.get(ORIGINATORS_TOO);
    if (least != null && same != null) {
      throw Problem.parameter(ORIGINATORS_TOO.name(), "give it or " + ORIGINATORS.name());
    }
    return least != null ? least : same != null ? same : 0;
  }

  private Reply claims(Call call) {
    return rendering.page(
        call, CLAIMS, (cursor, limit) -> queries.claims(call.get(KEY), cursor, limit));
  }

  private Reply series(Call call) {
    if (call.get(AS_OF) != null) {
      needed(call, ACTOR, ABOUT);
    }
    Integer months = call.get(TRAILING);
    SeriesQuery query =
        new SeriesQuery(
            months == null ? call.get(SERIES) : call.get(SERIES) + "/trailing-" + months,
            call.get(ACTOR),
            call.get(ABOUT),
            call.get(FROM),
            call.get(TO),
            call.get(AS_OF));
    return rendering.page(call, POINTS, (cursor, limit) -> queries.series(query, cursor, limit));
  }

  private Reply recalls(Call call) {
    return rendering.page(call, RECALLS, queries::recalls);
  }

  private static void needed(Call call, Parameter<?>... parameters) {
    for (Parameter<?> parameter : parameters) {
      if (call.get(parameter) == null) {
        throw Problem.parameter(AS_OF.name(), "give " + parameter.name() + " too");
      }
    }
  }
}
