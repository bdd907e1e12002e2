package org.copytaster.producer.loose;

import java.time.Instant;
import java.util.List;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.input.Utf8;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.TextSpan;

/**
 * Reads loose text: a page of news whose headline, date, credit and furniture stand anywhere in it.
 * A pure function of the bytes, the file's name, the time of receipt and the default date.
 */
public final class LooseText {
  /** Name and version of these rules. */
  static final String ADAPTER = "loose/1";

  private static final String ENDING = ".txt";

  static {
    GeneratedClasses.trust();
  }

  private LooseText() {}

  /**
   * Makes an article of a page.
   *
   * @param bytes the page in UTF-8; a byte order mark is left out of the body
   * @param fileName with or without folders and ending; its stem is the article's id
   * @param received a day whose year is not told is the latest one not after it
   * @param defaultPublished the date of a page that tells none, or null
   * @throws Unreadable where it is no text, too long, or has no date
   */
  public static Article read(
      byte[] bytes, String fileName, Instant received, StatedTime defaultPublished)
      throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable(null, "the file is empty");
    }
    int from = Utf8.bomLength(bytes, bytes.length);
    if (bytes.length - from > Limits.MAX_BODY_BYTES) {
      throw new Unreadable(
          "text",
          "the file has %d bytes, more than the %d that a text may have"
              .formatted(bytes.length - from, Limits.MAX_BODY_BYTES));
    }
    Utf8.check(bytes, from, bytes.length, "the file");
    String body = Utf8.decode(bytes, from, bytes.length);
    if (body.isBlank()) {
      throw new Unreadable("text", "the file has nothing but blanks");
    }
    Page page = PageReader.read(body);
    DateRules rules = new DateRules(page, received);
    PublishedDate published = rules.published();
    if (published == null) {
      published = byDefault(defaultPublished);
    }
    return article(id(fileName), body, page)
        .setPublished(published.at())
        .setPublishedPrecision(published.precision())
        .setPublishedInferred(published.inferred())
        .setPublishedBasis(published.basis())
        .setUpdated(rules.updated())
        .setReceived(received)
        .build();
  }

  private static PublishedDate byDefault(StatedTime time) throws Unreadable {
    if (time == null) {
      throw new Unreadable(
          "published",
          "the text tells no date that can be worked out, and no --default-published is given");
    }
    return new PublishedDate(time.at(), time.precision(), true, "--default-published");
  }

  private static Article.Builder article(String id, String body, Page page) {
    return Article.newBuilder()
        .setArticleId(id)
        .setOutlet(page.outlet())
        .setCreditLine(page.credit())
        .setInfoSources(page.infoSources())
        .setUrl(page.url())
        .setTitle(page.title())
        .setByline(page.byline())
        .setDateline(page.dateline() == null ? null : page.dateline().place())
        .setBody(body)
        .setTitleInBody(true)
        .setFurniture(furniture(page))
        .setAdapter(ADAPTER);
  }

  private static List<TextSpan> furniture(Page page) {
    return page.lines().stream()
        .filter(line -> line.role().furniture())
        .map(line -> new TextSpan(line.start(), line.end()))
        .toList();
  }

  private static String id(String fileName) throws Unreadable {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    boolean ending =
        name.length() > ENDING.length()
            && name.regionMatches(
                true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
    String id = ending ? name.substring(0, name.length() - ENDING.length()) : name;
    if (id.isBlank() || Utf8.length(id) > Limits.MAX_ID_BYTES) {
      throw new Unreadable("id", "the file's name makes no id: " + id.length() + " characters");
    }
    return id;
  }
}
