package org.copytaster.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;

/** Makes a story of its members. */
public final class Stories {
  /** How many members a story lists in place. */
  public static final int LISTED = 256;

  /** Members with stated dates first, then by published time, then by articleId. */
  public static final Comparator<StoryMember> ORDER =
      Comparator.comparing(StoryMember::getPublishedInferred)
          .thenComparing(StoryMember::getPublished)
          .thenComparing(StoryMember::getArticleId);

  private Stories() {}

  /**
   * The story's record.
   *
   * @param storyId its origin's articleId
   * @param total how many members it has
   * @param members the first of them, in {@link #ORDER}; at least one
   */
  public static Story story(String storyId, long total, List<StoryMember> members) {
    TreeSet<String> outlets = new TreeSet<>();
    TreeSet<String> originators = new TreeSet<>();
    Instant last = Instant.MIN;
    Instant first = Instant.MAX;
    for (StoryMember member : members) {
      if (member.getOutlet() != null) {
        outlets.add(member.getOutlet());
      }
      originators.addAll(member.getOriginators());
      Instant published = member.getPublished();
      first = published.isBefore(first) ? published : first;
      last = published.isAfter(last) ? published : last;
    }
    return new Story(
        storyId, total, members, List.copyOf(outlets), List.copyOf(originators), first, last);
  }
}
