package org.copytaster.producer.loose;

/** What a line of a page is. */
enum LineRole {
  /** Sentences: the article itself. */
  PROSE,
  /** Anything else: a headline, a heading, a name. */
  PLAIN,
  /** Nothing but a date, perhaps with a time. */
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
  /** Buttons, comment boxes and the like. */
  CHROME,
  /** A fragment that names sources: it belongs to the text beside it. */
  ATTRIBUTION;

  /** Whether lines of this role are page furniture. */
  boolean furniture() {
    return this != PROSE && this != PLAIN && this != ATTRIBUTION;
  }
}
