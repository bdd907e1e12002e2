package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.article.Document;
import org.copytaster.article.Span;

/**
 * The passages of an article that another one has too.
 *
 * @param text the article as folding reads it: title and body in NFKC form, without page furniture,
 *     dateline and byline
 * @param shared spans of {@code text} in UTF-16 units: sorted, without overlap
 */
public record Passages(String text, List<Span> shared) {
  /** As many words in a row make a passage; characters, in scripts without spaces. */
  private static final int WORDS = 4;

  /** Passages with fewer content words stand in any text. */
  private static final int CONTENT_WORDS = 2;

  /** Keeps its own copy of the spans. */
  public Passages {
    shared = List.copyOf(shared);
  }

  /** Marks in {@code document} what {@code other} has in the same words. */
  public static Passages of(Document document, Document other) {
    Tokens tokens = Tokenizer.tokens(FoldText.of(document));
    Set<Long> there = runs(Tokenizer.tokens(FoldText.of(other)));
    List<Span> shared = new ArrayList<>();
    int from = 0;
    int last = -2;
    for (int i = 0; i + WORDS <= tokens.size; i++) {
      if (!there.contains(run(tokens, i))) {
        continue;
      }
      if (i > last + 1) {
        add(shared, tokens, from, last);
        from = i;
      }
      last = i + WORDS - 1;
    }
    add(shared, tokens, from, last);
    return new Passages(tokens.text, shared);
  }

  private static void add(List<Span> shared, Tokens tokens, int from, int last) {
    int content = 0;
    for (int i = from; i <= last; i++) {
      content += tokens.isContent(i) ? 1 : 0;
    }
    if (content >= CONTENT_WORDS) {
      shared.add(new Span(tokens.start[from], tokens.end[last]));
    }
  }

  private static Set<Long> runs(Tokens tokens) {
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= tokens.size; i++) {
      runs.add(run(tokens, i));
    }
    return runs;
  }

  private static long run(Tokens tokens, int from) {
    long hash = Hash64.SEED;
    for (int i = from; i < from + WORDS; i++) {
      hash = Hash64.join(hash, tokens.hash[i]);
    }
    return hash;
  }
}
