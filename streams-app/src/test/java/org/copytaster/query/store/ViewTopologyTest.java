package org.copytaster.query.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.PlainSerdes;
import org.junit.jupiter.api.Test;

/** The views' topology is the one that was reviewed: it reads topics and writes to none. */
class ViewTopologyTest {
  @Test
  void theTopologyIsTheOneThatWasReviewed() throws IOException {
    String now = description();
    Path written = Path.of("target", "views.txt");
    Files.createDirectories(written.getParent());
    Files.writeString(written, now);
    assertEquals(
        golden(),
        now,
        "The views' topology changed: a store of another name starts empty, one that moves is made"
            + " anew. If that is meant and reviewed, copy target/views.txt to"
            + " src/test/resources/org/copytaster/query/store/views.txt.");
  }

  @Test
  void itWritesToNoTopicAndGeneratesNoName() {
    String text = description();
    assertFalse(text.contains("Sink:"), text);
    assertFalse(text.contains("KSTREAM") || text.contains("KTABLE"), text);
  }

  @Test
  void anArticleItsStoryAndItsTextsAreInOneTask() {
    Matcher part =
        Pattern.compile("Sub-topology: \\d+.*?(?=Sub-topology|\\z)", Pattern.DOTALL)
            .matcher(description());
    boolean found = false;
    while (part.find()) {
      if (part.group().contains(ViewNames.TEXT_STORE)) {
        found = true;
        for (String there :
            new String[] {
              ViewNames.ARTICLE_STORE, ViewNames.STORY_STORE, ViewNames.STORY_INDEX_STORE
            }) {
          assertTrue(part.group().contains(there), there);
        }
      }
    }
    assertTrue(found, "the description is read");
  }

  private static String description() {
    return ViewTopology.of(Topic.DEFAULT_PREFIX, new PlainSerdes()).describe().toString();
  }

  private static String golden() throws IOException {
    try (InputStream in = ViewTopologyTest.class.getResourceAsStream("views.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
