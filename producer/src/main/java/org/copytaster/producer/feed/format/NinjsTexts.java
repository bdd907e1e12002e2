package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.producer.input.Unreadable;

/** The words of a ninjs item: its texts, headlines and notes. */
final class NinjsTexts {
  /** Names of fields in the singular, and what they hold; empty for plain subjects. */
  static final Map<String, String> SUBJECTS =
      new TreeMap<>(
          Map.of(
              "subject", "",
              "genre", "genre",
              "person", "person",
              "people", "person",
              "organisation", "organisation",
              "place", "place",
              "event", "event",
              "object", "object",
              "keyword", "keyword"));

  private static final int NO_TEXT = 9;

  private NinjsTexts() {}

  static void read(JsonFields item, ArticleDraft draft) throws Unreadable {
    headlines(item, draft);
    draft.body(best(item, "bodies", "body"));
    draft.summary(best(item, "descriptions", "description"));
    String editors = item.text("edNote");
    draft
        .article()
        .setSlugline(draft.text("slugline", item.text("slugline")))
        .setDateline(draft.text("dateline", item.text("dateline", "located")))
        .setByline(draft.text("byline", item.text("byline")))
        .setLanguage(draft.text("language", item.text("language")))
        .setUrgency(urgency(item))
        .setEditorsNote(draft.text("editorsNote", editors));
    if (HeadlineMarks.of(editors) != null) {
      WireStatus.signal(draft.article(), HeadlineMarks.of(editors).name());
    }
  }

  private static void headlines(JsonFields item, ArticleDraft draft) {
    String main = item.text("headline");
    String second = null;
    for (JsonNode headline : item.list("headlines")) {
      String value = JsonFields.textIn(headline, "value");
      String role = JsonFields.textIn(headline, "role");
      boolean sub = role != null && WireStatus.term(role).contains("sub");
      if (sub) {
        second = second == null ? value : second;
      } else if (main == null || role != null && WireStatus.term(role).equals("main")) {
        main = value;
      }
    }
    String title = item.text("title");
    draft.title(HtmlText.line(main == null ? title : main));
    draft.article().setSubtitle(draft.text("subtitle", HtmlText.line(second)));
    draft.extras().add("title", main == null || main.equals(title) ? null : title);
  }

  private static Integer urgency(JsonFields item) {
    Integer urgency = FeedLinks.number(item.text("urgency"));
    return urgency != null && urgency >= 1 && urgency <= 9 ? urgency : null;
  }

  /** The text in the form that keeps most: HTML with its paragraphs before text. */
  private static HtmlText best(JsonFields item, String list, String prefix) {
    String text = null;
    int rank = NO_TEXT;
    for (JsonNode body : item.list(list)) {
      String type = JsonFields.textIn(body, "contentType", "contenttype");
      int here = rank(type == null ? "text/plain" : type.toLowerCase(Locale.ROOT));
      String role = JsonFields.textIn(body, "role");
      // Other roles are captions, short forms and the like.
      here += role == null || List.of("main", "").contains(WireStatus.term(role)) ? 0 : 3;
      if (here < rank && JsonFields.textIn(body, "value") != null) {
        rank = here;
        text = JsonFields.textIn(body, "value");
      }
    }
    for (String name : item.names()) {
      if (name.equals(prefix) || name.startsWith(prefix + "_")) {
        String value = item.text(name);
        int here = rank(name);
        if (value != null && here < rank) {
          rank = here;
          text = value;
        }
      }
    }
    return text == null || rank % 3 == 1 ? HtmlText.plain(text) : HtmlText.of(text);
  }

  private static int rank(String form) {
    return form.contains("html") ? 0 : form.contains("text") ? 1 : 2;
  }
}
