package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.ledger.Extent;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FoldEvidence;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.Topic;
import org.copytaster.schema.internal.InternalSerde;
import org.copytaster.schema.internal.MemberChange;
import org.copytaster.schema.internal.StoryHead;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.CountingStore;
import org.copytaster.testkit.Wire;
import org.copytaster.view.LedgerView;
import org.copytaster.view.Stories;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.Test;

/** Invariant 7: neither records nor the work of an arrival grow with the number of carriers. */
class Invariant7BoundedTest {
  private static final Set<String> SUMMED = Set.of(Claims.MEASURE);
  private static final int MEGABYTE = 1 << 20;
  private static final int CARRIERS = 20_000;
  private static final int VALUES = 4_000;
  private static final String ADDRESS = "https://www.outlet.example/world/2025/11/10/";

  @Test
  void twentyThousandCarriersOfOneEntryAreListedWithoutALargeRecord() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int i = 0; i < CARRIERS; i++) {
      claims.add(carrier(i));
    }
    List<ReportedClaim> arrivals = new ArrayList<>(claims);
    Collections.shuffle(arrivals, new Random(1));
    LedgerBench bench = new LedgerBench();
    ViewBuilder view = new ViewBuilder();
    long[] work = new long[CARRIERS];
    int largest = 0;
    for (int i = 0; i < CARRIERS; i++) {
      long before = bench.operations();
      for (SpecificRecord record : bench.accept(arrivals.get(i))) {
        largest = Math.max(largest, size(record));
      }
      work[i] = bench.operations() - before;
      view.accept(Topic.CLAIMS, Claims.key(arrivals.get(i)), arrivals.get(i));
    }
    assertTrue(largest < MEGABYTE / 4, "largest record: " + largest);
    long early = most(work, CARRIERS / 2 - 2_000, CARRIERS / 2);
    long late = most(work, CARRIERS - 2_000, CARRIERS);
    assertTrue(late <= early, late + " store operations late, " + early + " early");

    bench.ledger.forEach((key, entry) -> view.accept(Topic.LEDGER, key, entry));
    LedgerEntry whole = view.build().ledger().get(claims.get(0).getLedgerKey());
    assertEquals(
        LedgerView.entries(claims, Extent.WHOLE, SUMMED).get(claims.get(0).getLedgerKey()), whole);
    assertEquals(CARRIERS, whole.getFigures().stream().mapToInt(f -> f.getCarriers().size()).sum());
  }

  @Test
  void anEntryOfManyFiguresWithManyCarriersStaysSmall() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int figure = 0; figure < 200; figure++) {
      for (int i = 0; i < Extent.BOUNDED.listed(); i++) {
        String id = ADDRESS + "a-report-with-quite-a-long-address-" + figure + "-" + i;
        claims.add(
            Claims.claim(id, "2025-10", 1000d + 7 * (figure % 150))
                .setOutlet("Outlet with quite a long name, number " + figure + "-" + i)
                .setStoryId(id)
                .setOriginator("Source " + figure % 40)
                .setAttribution(List.of("Agency " + i % 9, "Source " + figure % 40))
                .build());
      }
    }
    LedgerEntry entry =
        LedgerView.entries(claims, Extent.BOUNDED, SUMMED).values().iterator().next();
    assertEquals(Extent.BOUNDED.figures(), entry.getFigures().size());
    assertTrue(entry.getFiguresTotal() > Extent.BOUNDED.figures());
    assertTrue(size(entry) < MEGABYTE, "size: " + size(entry));
    assertTrue(size(entry) > MEGABYTE / 8, "it is a large one: " + size(entry));
  }

  @Test
  void thousandsOfDistinctValuesOfOneEntryCostNoMoreThanAFewHundred() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      String originator = "Source " + i % 7;
      claims.add(
          Claims.claim(ADDRESS + "report-" + i, "2025-10", 1000 + i)
              .setOriginator(originator)
              .setAttribution(List.of(originator))
              .build());
    }
    Collections.shuffle(claims, new Random(3));
    LedgerBench bench = new LedgerBench();
    long[] work = new long[VALUES];
    int largest = 0;
    for (int i = 0; i < VALUES; i++) {
      long before = bench.operations();
      for (SpecificRecord record : bench.accept(claims.get(i))) {
        largest = Math.max(largest, size(record));
      }
      work[i] = bench.operations() - before;
    }
    assertTrue(largest < MEGABYTE / 4, "largest record: " + largest);
    long early = most(work, 500, 1_500);
    long late = most(work, VALUES - 1_000, VALUES);
    assertTrue(late <= early, late + " store operations late, " + early + " early");
    LedgerEntry entry = bench.ledger.get(claims.get(0).getLedgerKey());
    assertEquals(VALUES, entry.getValuesTotal());
    assertEquals(LedgerView.entries(claims, Extent.BOUNDED, SUMMED), bench.ledger);
  }

  @Test
  void whatAnEntryOfManyFiguresLeavesOutStandsInTheExport() {
    assertExportIsWhole(20, 104);
    assertExportIsWhole(Extent.BOUNDED.values() + 6, 2);
    assertExportIsWhole(Extent.BOUNDED.figures() + 6, 2);
  }

  private static void assertExportIsWhole(int figures, int carriers) {
    LedgerBench bench = new LedgerBench();
    ViewBuilder view = new ViewBuilder();
    List<ReportedClaim> claims = new ArrayList<>();
    for (int i = 0; i < figures * carriers; i++) {
      claims.add(Claims.claim("a-" + i, "2025-10", 100 + 2 * (i % figures)).build());
    }
    for (ReportedClaim claim : claims) {
      bench.accept(claim);
      view.accept(Topic.CLAIMS, Claims.key(claim), claim);
    }
    bench.ledger.forEach((key, entry) -> view.accept(Topic.LEDGER, key, entry));
    assertEquals(LedgerView.entries(claims, Extent.WHOLE, SUMMED), view.build().ledger());
  }

  @Test
  void carriersThatRepeatAValueHideNoOther() {
    LedgerBench bench = new LedgerBench();
    ViewBuilder view = new ViewBuilder();
    List<ReportedClaim> claims = new ArrayList<>();
    for (int i = 0; i < Extent.BOUNDED.listed() + 40; i++) {
      ReportedClaim.Builder claim = Claims.claim("a-" + i, "2025-10", 701);
      claims.add(claim.setOutlet("Post").setStoryId("story").build());
    }
    // The same value of another place, told by a later version of the first article.
    claims.add(
        ReportedClaim.newBuilder(claims.get(0))
            .setClaimId("again")
            .setReportedAt(Wire.MORNING.minusSeconds(60))
            .build());
    for (ReportedClaim claim : claims) {
      bench.accept(claim);
      view.accept(Topic.CLAIMS, Claims.key(claim), claim);
    }
    bench.ledger.forEach((key, entry) -> view.accept(Topic.LEDGER, key, entry));
    assertEquals(LedgerView.entries(claims, Extent.WHOLE, SUMMED), view.build().ledger());
  }

  @Test
  void aStoryOfTwoThousandMembersIsListedWithoutALargeRecord() {
    CountingStore<StoryHead> heads = new CountingStore<>(Names.STORY_STORE);
    CountingStore<StoryMember> rest = new CountingStore<>(Names.STORY_REST_STORE);
    MockProcessorContext<String, Story> context = new MockProcessorContext<>();
    List.of(heads, rest).forEach(context::addStateStore);
    KeepStories stage = new KeepStories();
    stage.init(context);
    List<EnrichedArticle> members = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      members.add(member(i));
    }
    List<EnrichedArticle> arrivals = new ArrayList<>(members);
    Collections.shuffle(arrivals, new Random(2));
    ViewBuilder view = new ViewBuilder();
    long[] work = new long[members.size()];
    Story last = null;
    for (int i = 0; i < work.length; i++) {
      EnrichedArticle article = arrivals.get(i);
      view.accept(Topic.ENRICHED, article.getArticleId(), article);
      long before = heads.operations() + rest.operations();
      MemberChange change = new MemberChange(article.getArticleId(), null, listed(article));
      stage.process(new Record<>("story", change, 0L));
      last = context.forwarded().get(0).record().value();
      context.resetForwards();
      work[i] = heads.operations() + rest.operations() - before;
      assertTrue(size(last) < MEGABYTE, "size: " + size(last));
    }
    assertTrue(most(work, 1_500, 2_000) <= most(work, 300, 800));
    assertEquals(2_000, last.getMembersTotal());
    assertEquals(Stories.LISTED, last.getMembers().size());

    view.accept(Topic.STORIES, "story", last);
    List<StoryMember> all = members.stream().map(Invariant7BoundedTest::listed).toList();
    assertEquals(
        new TreeMap<>(Map.of("story", Stories.story("story", 2_000, all))), view.build().stories());
  }

  private static ReportedClaim carrier(int i) {
    return Claims.claim(ADDRESS + "report-" + i, "2025-10", i % 50 == 0 ? 710 : 701)
        .setOutlet(i % 10 == 0 ? null : "Outlet number " + i)
        .setStoryId(ADDRESS + "story-" + i % 4_999)
        .setReportedAt(Wire.MORNING.plusSeconds(i / 2))
        .build();
  }

  private static EnrichedArticle member(int i) {
    Instant published = Wire.MORNING.plus(Duration.ofSeconds(i));
    List<String> words = Collections.nCopies(8, "words that stand in both texts, word for word");
    return EnrichedArticle.newBuilder()
        .setArticleId(String.format("%s%05d", ADDRESS, i))
        .setContentHash("hash")
        .setOutlet("Outlet number " + i)
        .setPublished(published)
        .setStoryId("story")
        .setRelation(i == 0 ? StoryRelation.ORIGIN : StoryRelation.COPY)
        .setCopyOf(i == 0 ? null : ADDRESS + "00000")
        .setSimilarity(0.9)
        .setEvidence(i == 0 ? null : new FoldEvidence(0.9, 0.8, words, words, words))
        .build();
  }

  private static StoryMember listed(EnrichedArticle article) {
    return StoryMember.newBuilder()
        .setArticleId(article.getArticleId())
        .setOutlet(article.getOutlet())
        .setPublished(article.getPublished())
        .setRelation(article.getRelation())
        .setCopyOf(article.getCopyOf())
        .setSimilarity(article.getSimilarity())
        .setEvidence(article.getEvidence())
        .setOriginators(List.of())
        .build();
  }

  private static long most(long[] work, int from, int to) {
    long most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, work[i]);
    }
    return most;
  }

  private static int size(SpecificRecord record) {
    return record == null ? 0 : bytes((SpecificRecordBase) record);
  }

  @SuppressWarnings("unchecked") // The serde of a record's own class takes the record.
  private static <T extends SpecificRecordBase> int bytes(T record) {
    return InternalSerde.of((Class<T>) record.getClass())
        .serializer()
        .serialize("size", record)
        .length;
  }
}
