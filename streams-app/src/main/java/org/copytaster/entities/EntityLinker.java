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
  private final Vocabulary vocabulary;
  private final KnowledgeBase base;
  private final Countries countries;
  private final NameFinder finder;
  private final ForeignNames foreign;
  private final Speech speech = Speech.load();
  private final Metonymy metonymy;
  private final States states = States.load();

  private EntityLinker(
      Lexicon lexicon, KnowledgeBase base, Countries countries, TaggerModel model) {
    this.vocabulary = new Vocabulary(lexicon, base);
    this.base = base;
    this.countries = countries;
    this.finder = new NameFinder(new Tagger(model), base);
    this.foreign = new ForeignNames(base, vocabulary);
    this.metonymy = new Metonymy(speech, countries);
  }

  /** Reads model, knowledge base and lists from the class path: well under a second. */
  public static EntityLinker load() {
    return with(KnowledgeBase.load());
  }

  /** The same with a newsroom's own entries before ours. */
  public static EntityLinker load(OwnEntities own) {
    return with(KnowledgeBase.load(own));
  }

  private static EntityLinker with(KnowledgeBase base) {
    return new EntityLinker(Lexicon.load(), base, Countries.load(), TaggerModel.load());
  }

  /** What the article names; a pure function of it, in time linear in its length. */
  public Entities link(Document document) {
    Passage text = new Passage(document.text(), document.furniture(), vocabulary);
    boolean separate = !document.titleInText() && document.title() != null;
    Passage title = separate ? new Passage(document.title(), List.of(), vocabulary) : null;
    String read = document.text().isEmpty() && title != null ? title.text() : document.text();
    Language language = Language.of(document.language(), read);
    boolean english = language.isEnglish(read);
    List<Chunk> chunks = new ArrayList<>(english ? finder.inText(text, true) : foreign.in(text));
    if (title != null) {
      chunks.addAll(english ? finder.inTitle(title, List.copyOf(chunks), true) : foreign.in(title));
    }
    Resolver resolver = new Resolver(base, countries, english ? null : foreign, states);
    List<Cluster> linked = Linking.link(Coreference.of(chunks, base), resolver, countries);
    List<Cluster> clusters = english ? metonymy.split(linked) : linked;
    double[] salience = Salience.of(clusters, title);
    return new Entities(
        entities(clusters, salience, text), entities(clusters, salience, title), language);
  }

  private List<Entity> entities(List<Cluster> clusters, double[] salience, Passage passage) {
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

  private Entity entity(Cluster cluster, double salience, List<Mention> mentions) {
    KnownEntity known = cluster.known();
    String name = cluster.name();
    Countries.Country actor = cluster.actor();
    return new Entity(
        name,
        cluster.type(),
        known == null ? null : known.wikidata(),
        known == null ? null : known.geonames(),
        known == null || known.country().isEmpty() ? null : known.country(),
        known == null ? null : known.point(),
        actor == null ? null : actor.wikidata(),
        roles(cluster),
        NameKeys.localId(cluster.type(), actor == null ? name : name + " government"),
        salience,
        mentions);
  }

  private List<EntityRole> roles(Cluster cluster) {
    List<EntityRole> roles = new ArrayList<>();
    if (cluster.known() != null && cluster.known().role() != null) {
      roles.add(cluster.known().role());
    }
    if (cluster.chunks().stream().anyMatch(speech::isSpeaker)) {
      roles.add(EntityRole.SPEAKER);
    }
    return roles;
  }
}
