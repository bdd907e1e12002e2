package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An export in the rows of the gold.
 *
 * @param run whose export it is
 * @param gold whose tables say how the rows look
 */
record SeedsRows(Run run, SeedsGold gold) {
  private static final String NONE = SeedsGold.NONE;

  SortedSet<String> articles() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode article : run.records("articles")) {
      rows.add(
          row(
              text(article, "articleId"),
              text(article, "outlet"),
              text(article, "published"),
              text(article, "publishedPrecision"),
              article.get("publishedInferred").asBoolean() ? "yes" : "no"));
    }
    return rows;
  }

  /** Where the gold takes any of several texts that are the same, the row is that of the gold. */
  SortedSet<String> stories() {
    Map<String, String> mayBeCopied = new TreeMap<>();
    gold.table("stories").forEach(r -> mayBeCopied.put(r.get("articleId"), r.get("copyOf")));
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode story : run.records("stories")) {
      for (JsonNode member : story.get("members")) {
        String id = text(member, "articleId");
        String copyOf = text(member, "copyOf");
        String any = mayBeCopied.getOrDefault(id, NONE);
        String shown = Set.of(any.split(" ")).contains(copyOf) ? any : copyOf;
        rows.add(row(text(story, "storyId"), id, text(member, "relation"), shown));
      }
    }
    return rows;
  }

  SortedSet<String> claims() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode claim : run.records("claims")) {
      List<String> chain = Run.texts(claim.get("attribution"));
      assertEquals(
          chain.isEmpty() ? NONE : chain.get(chain.size() - 1),
          text(claim, "originator"),
          "the originator is the end of the chain: " + claim);
      rows.add(
          row(
              text(claim, "articleId"),
              text(claim, "ledgerKey"),
              number(claim, "value"),
              number(claim, "siValue"),
              number(claim, "siLow"),
              number(claim, "siHigh"),
              text(claim, "bound"),
              links(claim.get("attribution")),
              text(claim, "withdrawnAt")));
    }
    return rows;
  }

  /** The figures of the entries. */
  SortedSet<String> ledger() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode entry : run.records("ledger")) {
      for (JsonNode figure : entry.get("figures")) {
        rows.add(
            row(
                text(entry, "ledgerKey"),
                text(entry, "status"),
                number(figure, "value"),
                text(figure, "originator"),
                sorted(figure.get("carriers"))));
      }
    }
    return rows;
  }

  /** The ways of attributing a figure that leave links out. */
  SortedSet<String> chains() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode entry : run.records("ledger")) {
      for (JsonNode figure : entry.get("figures")) {
        for (JsonNode chain : figure.get("chains")) {
          if (!chain.get("dropped").isEmpty()) {
            rows.add(
                row(
                    text(entry, "ledgerKey"),
                    number(figure, "value"),
                    text(figure, "originator"),
                    links(chain.get("attribution")),
                    links(chain.get("dropped")),
                    sorted(chain.get("carriers"))));
          }
        }
      }
    }
    return rows;
  }

  /**
   * The figures of entries as they stood.
   *
   * @param entries lines of the command ledger
   */
  static SortedSet<String> asOf(String at, List<JsonNode> entries) {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode entry : entries) {
      for (JsonNode figure : entry.get("figures")) {
        rows.add(
            row(
                at,
                text(entry, "ledgerKey"),
                number(figure, "value"),
                text(figure, "originator"),
                text(figure, "firstCarrier"),
                sorted(figure.get("carriers"))));
      }
    }
    return rows;
  }

  SortedSet<String> copyErrors() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode entry : run.records("ledger")) {
      for (JsonNode error : entry.get("copyErrors")) {
        rows.add(
            row(
                text(entry, "ledgerKey"),
                text(error, "carrier"),
                number(error, "value"),
                text(error, "text"),
                number(error, "against"),
                text(error, "againstCarrier"),
                text(error, "againstText"),
                text(error, "why")));
      }
    }
    return rows;
  }

  SortedSet<String> series() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode point : run.records("series")) {
      String key =
          String.join(
              "|",
              text(point, "series"),
              party(point.get("actor")),
              party(point.get("about")),
              text(point, "period"));
      rows.add(
          row(key, number(point, "value"), text(point, "originator"), number(point, "rivals")));
    }
    return rows;
  }

  SortedSet<String> recalls() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode recall : run.records("recalls")) {
      for (JsonNode claim : recall.get("claims")) {
        rows.add(
            row(
                text(recall, "articleId"),
                text(recall, "cause"),
                text(claim, "ledgerKey"),
                number(claim, "oldValue"),
                number(claim, "newValue"),
                sorted(recall.get("stillCarriedBy"))));
      }
    }
    return rows;
  }

  SortedSet<String> deadLetters() {
    SortedSet<String> rows = new TreeSet<>();
    for (JsonNode letter : run.records("deadletters")) {
      rows.add(
          row(
              text(letter, "file"),
              number(letter, "line"),
              text(letter, "field"),
              text(letter, "reason")));
    }
    return rows;
  }

  /** Cells as a row of the gold. */
  static String row(String... cells) {
    return String.join(SeedsGold.BETWEEN, cells);
  }

  private static String text(JsonNode record, String field) {
    JsonNode value = record.get(field);
    return value.isNull() ? NONE : value.asText();
  }

  private static String number(JsonNode record, String field) {
    JsonNode value = record.get(field);
    return value.isNull()
        ? NONE
        : new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
  }

  private static String links(JsonNode chain) {
    return chain.isEmpty() ? NONE : String.join(" > ", Run.texts(chain));
  }

  private static String party(JsonNode party) {
    return party.isNull() ? NONE : text(party, "wikidata");
  }

  private static String sorted(JsonNode list) {
    String[] texts = Run.texts(list).toArray(String[]::new);
    Arrays.sort(texts);
    return texts.length == 0 ? NONE : String.join(" ", texts);
  }
}
