package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.export.Canonical;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSetup;
import org.copytaster.standalone.embedded.EmbeddedKafka;
import org.copytaster.standalone.embedded.EmbeddedKafkaSettings;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The levels of docs/subscribe.md: what each may hold, and that Kafka can keep them apart. */
class RightsTest {
  /** So many words of a text in a row are a sentence of it. */
  private static final int SENTENCE = 8;

  private static final Instant RECEIVED = Instant.parse("2026-01-31T00:00:00Z");
  private static final String QUOTE =
      " \"We will go on counting every ruined roof along the river until somebody pays for all of"
          + " it,\" Mayor Tilda Brandeker said in Norhaven.";

  @TempDir private Path folder;

  @Test
  void noSentenceOfABodyStandsWhereOnlyFactsAreGiven() throws IOException {
    List<Article> articles = new ArrayList<>();
    read(DocumentsTest.root().resolve("seeds"), articles);
    assertTrue(articles.size() > 20, "the seeds are read");
    // Other words around the same long quotation.
    articles.add(
        Wire.article(
                "quote-1",
                "Authorities took 5,730 residents out of 84 villages around Merrick while the flood"
                    + " spread over 325.5 square kilometres of farmland.",
                QUOTE)
            .build());
    articles.add(
        Wire.article(
                "quote-2",
                "High water has driven 5,730 people from their homes; it stands on 325.5 square"
                    + " kilometres, and 84 villages near Merrick are empty.",
                QUOTE)
            .build());
    Set<List<String>> sentences = new HashSet<>();
    articles.forEach(article -> sentences.addAll(sequences(article.getBody())));
    View view = new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT).view(articles, RECEIVED).view();
    assertTrue(
        view.stories().values().stream()
            .anyMatch(story -> story.toString().contains("counting every ruined")),
        "a shared quotation is given as a reason");

    List<String> leaked = new ArrayList<>();
    Stream.of(
            view.articles().values(),
            view.stories().values(),
            view.activity().values(),
            view.recalls().values(),
            view.claims().values(),
            view.ledger().values(),
            view.series().values())
        .flatMap(Collection::stream)
        .forEach(
            record -> {
              Map<String, Object> fields = new HashMap<>(Canonical.map((SpecificRecord) record));
              // Headlines may be given; some bodies begin with theirs.
              fields.remove("title");
              strings(fields)
                  .filter(text -> sequences(text).stream().anyMatch(sentences::contains))
                  .forEach(leaked::add);
            });
    assertEquals(List.of(), leaked);
  }

  @Test
  void aDeskWithClaimsOnlyIsRefusedTextsAndFacts() throws Exception {
    List<String> claims = claimsOfTheDocument();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, secured());
        Admin admin = Admin.create(client(kafka, "admin"))) {
      TopicSetup.ensure(admin, "news", 1, (short) 1);
      admin.createAcls(rights(claims)).all().get();
      write(kafka);

      for (String topic : claims) {
        assertEquals("key of " + topic, read(kafka, topic));
      }
      for (Topic topic : Topic.values()) {
        String name = topic.name("news");
        if (!claims.contains(name)) {
          assertThrows(TopicAuthorizationException.class, () -> read(kafka, name), name);
        }
      }
    }
  }

  /** The topics that the commands of the document give to a desk. */
  private static List<String> claimsOfTheDocument() throws IOException {
    String begin = "for topic in ";
    String line =
        Files.readAllLines(DocumentsTest.root().resolve("docs/subscribe.md")).stream()
            .filter(each -> each.contains(begin))
            .findFirst()
            .orElseThrow();
    String names = line.substring(line.indexOf(begin) + begin.length(), line.indexOf(';'));
    List<String> claims = List.of(names.split(" "));
    assertTrue(claims.contains("news.claims") && !claims.contains("news.enriched"), line);
    return claims;
  }

  private static EmbeddedKafkaSettings secured() {
    return EmbeddedKafkaSettings.defaults()
        .with("listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT")
        .with("sasl.enabled.mechanisms", "PLAIN")
        .with("sasl.mechanism.inter.broker.protocol", "PLAIN")
        .with(
            "listener.name.plaintext.plain.sasl.jaas.config",
            login("admin").replace(";", " user_admin=\"admin\" user_desk=\"desk\";"))
        .with("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
        .with("allow.everyone.if.no.acl.found", "false")
        // The controller of this one broker talks to it alone, without a login.
        .with("super.users", "User:admin;User:ANONYMOUS");
  }

  private static String login(String user) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + user
        + "\" password=\""
        + user
        + "\";";
  }

  private static Map<String, Object> client(EmbeddedKafka kafka, String user) {
    return Map.of(
        "bootstrap.servers",
        kafka.bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login(user));
  }

  private static List<AclBinding> rights(List<String> topics) {
    List<AclBinding> rights = new ArrayList<>();
    for (String topic : topics) {
      for (AclOperation operation : List.of(AclOperation.READ, AclOperation.DESCRIBE)) {
        rights.add(allow(ResourceType.TOPIC, topic, PatternType.LITERAL, operation));
      }
    }
    rights.add(allow(ResourceType.GROUP, "desk-", PatternType.PREFIXED, AclOperation.READ));
    return rights;
  }

  private static AclBinding allow(
      ResourceType type, String name, PatternType pattern, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:desk", "*", operation, AclPermissionType.ALLOW));
  }

  private static void write(EmbeddedKafka kafka) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            client(kafka, "admin"), new StringSerializer(), new StringSerializer())) {
      for (Topic topic : Topic.values()) {
        String name = topic.name("news");
        producer.send(new ProducerRecord<>(name, "key of " + name, "value")).get();
      }
    }
  }

  /** The key of the first record of a topic, as the desk reads it. */
  private static String read(EmbeddedKafka kafka, String topic) {
    Map<String, Object> settings = new HashMap<>(client(kafka, "desk"));
    settings.put("group.id", "desk-" + topic);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (true) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
          return each.key();
        }
      }
    }
  }

  private static void read(Path corpus, List<Article> articles) throws IOException {
    new CorpusReader(new ReadSettings(null, () -> RECEIVED))
        .read(
            corpus,
            new Sink() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void dead(DeadLetter letter) {
                // Its bytes stand on a topic of full texts.
              }
            });
  }

  private static Stream<String> strings(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.values().stream().flatMap(RightsTest::strings);
    }
    if (value instanceof List<?> items) {
      return items.stream().flatMap(RightsTest::strings);
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** All runs of so many words, without case and signs. */
  private static List<List<String>> sequences(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<List<String>> sequences = new ArrayList<>();
    for (int i = 0; i + SENTENCE <= words.size(); i++) {
      sequences.add(words.subList(i, i + SENTENCE));
    }
    return sequences;
  }
}
