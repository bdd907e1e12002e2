package org.copytaster.producer.feed.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.schema.TextSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as text: paragraphs stand apart by blank lines, entities are decoded, scripts and the like
 * are gone.
 *
 * @param text without blanks around it
 * @param furniture captions of pictures in it: sorted, without overlap
 */
record HtmlText(String text, List<TextSpan> furniture) {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "tr",
          "table",
          "blockquote",
          "pre",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "main",
          "figure",
          "figcaption",
          "address",
          "hr",
          "body",
          "center",
          "caption",
          // Of NITF.
          "hl1",
          "hl2",
          "block",
          "bq",
          "media",
          "media-caption",
          "media-producer",
          "nitf-table",
          "fn",
          "tagline",
          "distributor",
          "body.content",
          "body.head",
          "body.end");

  /** Carry no words of the article. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "math",
          "head",
          "nav",
          "form",
          "button",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas",
          "map",
          "media-metadata",
          "media-reference");

  private static final Set<String> CAPTIONS =
      Set.of("figcaption", "caption", "media-caption", "media-producer");

  private static final String PARAGRAPH = "\n\n";

  static final HtmlText NONE = new HtmlText("", List.of());

  /** Text of a piece of HTML; text without any tags keeps its lines. */
  static HtmlText of(String html) {
    if (html == null) {
      return NONE;
    }
    if (html.indexOf('<') < 0) {
      return plain(org.jsoup.parser.Parser.unescapeEntities(html, false));
    }
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** A text that is no HTML. */
  static HtmlText plain(String text) {
    return text == null ? NONE : new HtmlText(text.strip(), List.of());
  }

  /** Text of an element with all below it. */
  static HtmlText of(Element element) {
    Paragraphs paragraphs = new Paragraphs();
    element.traverse(paragraphs);
    paragraphs.end();
    return new HtmlText(paragraphs.text.toString(), List.copyOf(paragraphs.furniture));
  }

  /** One line of text, such as a headline; null where it is blank or the HTML is null. */
  static String line(String html) {
    String line = of(html).text().replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** Gathers the text in the order of the tree, without recursion. */
  private static final class Paragraphs implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<TextSpan> furniture = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int silent;
    private int captions;
    private int kept;

    @Override
    public void head(Node node, int depth) {
      String name = node.nodeName();
      if (SILENT.contains(name)) {
        silent++;
      } else if (silent > 0) {
        return;
      } else if (node instanceof TextNode words) {
        add(words.getWholeText());
      } else if (name.equals("br")) {
        paragraph.append('\n');
      } else if (name.equals("td") || name.equals("th")) {
        paragraph.append(' ');
      } else if (BLOCKS.contains(name)) {
        end();
      }
      captions += CAPTIONS.contains(name) ? 1 : 0;
      kept += name.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      String name = node.nodeName();
      if (SILENT.contains(name)) {
        silent--;
      } else if (silent == 0) {
        if (BLOCKS.contains(name)) {
          end();
        }
        captions -= CAPTIONS.contains(name) ? 1 : 0;
        kept -= name.equals("pre") ? 1 : 0;
      }
    }

    private void add(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        switch (c) {
          // Soft hyphens and joints of no width stand inside names and figures.
          case '\u00ad', '\u200b', '\ufeff' -> {}
          case '\n', '\r', '\t', '\f', ' ' -> blank(kept > 0 && c == '\n' ? '\n' : ' ');
          default -> paragraph.append(c);
        }
      }
    }

    private void blank(char c) {
      int length = paragraph.length();
      if (c == '\n' || length > 0 && !Character.isWhitespace(paragraph.charAt(length - 1))) {
        paragraph.append(c);
      }
    }

    void end() {
      String words = trimmedLines();
      paragraph.setLength(0);
      if (words.isEmpty()) {
        return;
      }
      if (text.length() > 0) {
        text.append(PARAGRAPH);
      }
      if (captions > 0) {
        furniture.add(new TextSpan(text.length(), text.length() + words.length()));
      }
      text.append(words);
    }

    private String trimmedLines() {
      StringBuilder words = new StringBuilder();
      for (String line : paragraph.toString().split("\n", -1)) {
        String trimmed = trimmed(line);
        boolean second = words.length() > 1 && words.charAt(words.length() - 2) == '\n';
        if (!trimmed.isEmpty() || words.length() > 0 && !second) {
          words.append(trimmed).append('\n');
        }
      }
      return words.toString().strip();
    }

    /** Without blanks, and non-breaking ones, at the ends. */
    private static String trimmed(String line) {
      int from = 0;
      int to = line.length();
      while (from < to && blankAt(line, from)) {
        from++;
      }
      while (to > from && blankAt(line, to - 1)) {
        to--;
      }
      return line.substring(from, to);
    }

    private static boolean blankAt(String line, int at) {
      return Character.isWhitespace(line.charAt(at)) || line.charAt(at) == '\u00a0';
    }
  }
}
