package org.copytaster.producer.loose;

/** What a line of a page is. */
enum LineRole {
  /** Sentences: the article itself. */
  PROSE,
  /** Anything else: a headline, a heading, a name. */
  PLAIN,
  /** A line that says that it is the headline. */
  TITLE,
  /** Nothing but a date, perhaps with a time, or with the outlet's name as the value. */
  DATE,
  /** Nothing but a time of day. */
  TIME,
  /** "Published: …". */
  PUBLISHED,
  /** "Updated: …". */
  UPDATED,
  /** "Source: …", or an agency's name alone. */
  CREDIT,
  /** "By …". */
  BYLINE,
  /** "(Reporting by …; Editing by …)". */
  REPORTERS,
  /** A header of a mail. */
  MAIL,
  /** A caption or the credit of a picture. */
  PHOTO,
  /** The address of the page. */
  URL,
  /** A remark of the publisher. */
  NOTE,
  /** The name of a section. */
  LABEL,
  /** Several links in one line. */
  MENU,
  /** The outlet's name with its address. */
  MASTHEAD,
  /** Buttons, counters and the like. */
  CHROME,
  /** "Related articles": links to other pages follow. */
  LINKS,
  /** What readers wrote below the article, or the mail that this one answers. */
  COMMENTS,
  /** A fragment that names sources: it belongs to the text beside it. */
  ATTRIBUTION;

  /** Whether lines of this role are page furniture. */
  boolean furniture() {
    return this != PROSE && this != PLAIN && this != TITLE && this != ATTRIBUTION;
  }
}
