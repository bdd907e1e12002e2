package org.copytaster.producer.feed.format;

import java.util.Set;
import org.jdom2.Element;

/** What an item of RSS and an entry of Atom have in common. */
final class Syndicated {
  private Syndicated() {}

  /** What the feed says for all its items; each may say otherwise. */
  static void head(ArticleDraft draft, Element feed, String language, String rights) {
    draft.article().setOutlet(draft.text("outlet", HtmlText.line(XmlTree.textAt(feed, "title"))));
    draft.article().setLanguage(draft.text("language", language));
    draft.rights(null, null, rights, null);
  }

  /** The item's own language; null leaves that of the feed. */
  static void language(ArticleDraft draft, String language) {
    if (language != null) {
      draft.article().setLanguage(draft.text("language", language));
    }
  }

  /**
   * Whose text it is: a credit of the item itself, or the feed that it was taken from, unless that
   * is this one.
   *
   * @param source title of the feed that it was taken from; null where it says none
   */
  static void credit(ArticleDraft draft, Element item, String source) {
    String credit = HtmlText.line(XmlTree.textAt(item, "credit"));
    draft.source(source);
    boolean own = source != null && source.equals(draft.article().getOutlet());
    String named = credit == null && !own ? source : credit;
    draft.article().setCreditLine(draft.text("creditLine", named));
  }

  /** Keeps the children of an item that go into no field. */
  static void extras(ArticleDraft draft, Element item, Set<String> mapped) {
    for (Element child : item.getChildren()) {
      if (!mapped.contains(child.getName())) {
        draft.extras().add(child.getQualifiedName(), XmlTree.value(child));
      }
    }
  }
}
