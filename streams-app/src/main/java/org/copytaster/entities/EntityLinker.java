package org.copytaster.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.article.Document;

/**
 * Finds the persons, organisations and places that an article names and links them to Wikidata
 * where that is safe: a wrong id is worse than none. Immutable; one instance serves all threads.
 */
public final class EntityLinker {
  private final Lexicon lexicon;
  private final KnowledgeBase base;
  private final Countries countries;
  private final NameFinder finder;

  private EntityLinker(
      Lexicon lexicon, KnowledgeBase base, Countries countries, TaggerModel model) {
    this.lexicon = lexicon;
    this.base = base;
    this.countries = countries;
    this.finder = new NameFinder(new Tagger(model), base);
  }

  /** Reads model, knowledge base and lists from the class path: well under a second. */
  public static EntityLinker load() {
    return new EntityLinker(
        Lexicon.load(), KnowledgeBase.load(), Countries.load(), TaggerModel.load());
  }

  /** What the article names; a pure function of it, in time linear in its length. */
  public Entities link(Document document) {
    Passage text = new Passage(document.text(), document.furniture(), lexicon, base);
    boolean separate = !document.titleInText() && document.title() != null;
    Passage title = separate ? new Passage(document.title(), List.of(), lexicon, base) : null;
    boolean english =
        English.is(document.language(), text.tokens().size() > 0 || title == null ? text : title);
    List<Chunk> chunks = finder.inText(text, english);
    if (title != null) {
      chunks.addAll(finder.inTitle(title, List.copyOf(chunks), english));
    }
    List<Cluster> clusters = Linking.link(Coreference.of(chunks, base), base, countries);
    double[] salience = Salience.of(clusters, title);
    return new Entities(entities(clusters, salience, text), entities(clusters, salience, title));
  }

  private static List<Entity> entities(List<Cluster> clusters, double[] salience, Passage passage) {
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < salience.length; i++) {
      Cluster cluster = clusters.get(i);
      List<Mention> mentions = new ArrayList<>();
      for (Chunk chunk : cluster.chunks()) {
        if (chunk.passage() == passage) {
          mentions.add(chunk.mention());
        }
      }
      if (!mentions.isEmpty()) {
        mentions.sort(Comparator.comparingInt(Mention::start));
        entities.add(entity(cluster, salience[i], mentions));
      }
    }
    entities.sort(Comparator.comparingInt(entity -> entity.mentions().get(0).start()));
    return entities;
  }

  private static Entity entity(Cluster cluster, double salience, List<Mention> mentions) {
    KnownEntity known = cluster.known();
    String name = cluster.name();
    return new Entity(
        name,
        cluster.type(),
        known == null ? null : known.wikidata(),
        known == null ? null : known.geonames(),
        NameKeys.localId(cluster.type(), name),
        salience,
        mentions);
  }
}
