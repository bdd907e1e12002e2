package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.runtime.ClientConfigOption;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.RegistryUnavailableException;
import org.copytaster.schema.Topic;
import org.copytaster.standalone.tail.Condition;
import org.copytaster.standalone.tail.From;
import org.copytaster.standalone.tail.Tail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The records of a topic as lines of JSON. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the records of a topic as lines of JSON: what is committed, decoded by its schema;",
      "dead letters with their headers. A key that is gone has the value null."
    })
final class TailCommand implements Callable<Integer> {
  /** How long a broker may take to answer. */
  private static final int ANSWER_MILLIS = 15_000;

  @Parameters(paramLabel = "TOPIC", description = "such as ledger or news.ledger")
  private String topic;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description = {
        "beginning, end, an offset (of each partition), or a time: what is of that event time or",
        "a later one; default: beginning, or end with --follow"
      })
  private String from;

  @Option(
      names = "--where",
      paramLabel = "FIELD=VALUE",
      description = {
        "only records with that value, such as actor.wikidata=Q159; of a list any element counts;",
        "of dead letters what a header says, such as reason or topic; may be given more than once"
      })
  private List<String> where = List.of();

  @Option(names = "--follow", description = "go on with what comes, until Ctrl-C")
  private boolean follow;

  @Option(names = "--limit", paramLabel = "N", description = "stop after so many records")
  private long limit = Long.MAX_VALUE;

  @Option(names = "--keys", description = "print keys alone, one a line")
  private boolean keys;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9092",
      description = "the cluster; default ${DEFAULT-VALUE}, where up has it")
  private String bootstrapServers;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8081",
      description = "the schema registry; default ${DEFAULT-VALUE}")
  private String registry;

  @Option(
      names = "--prefix",
      defaultValue = Topic.DEFAULT_PREFIX,
      description = "in front of topic names; default ${DEFAULT-VALUE}")
  private String prefix;

  @Mixin private ClientConfigOption client;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Tail tail = parse();
    // Whatever the locale, JSON is UTF-8.
    PrintStream print = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Stop stop = Stop.onSignal()) {
      read(tail, print, () -> !stop.asked());
      if (stop.asked()) {
        // To be ended is how following ends: no failure, whatever the signal.
        Runtime.getRuntime().halt(0);
      }
    }
    return 0;
  }

  /** Prints what is asked for as long as {@code goOn} says so. */
  private void read(Tail tail, PrintStream print, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    String name = tail.topic().name(prefix);
    Map<String, Object> settings = new HashMap<>(client.settings());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    try (Admin admin = Admin.create(settings);
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> ends = LogEnds.of(admin, partitions(admin, name));
      tail.run(consumer, ends, new RegistrySerdes(registry, prefix), print, goOn);
    } catch (TimeoutException e) {
      throw new SetupException(
          "no Kafka broker answers at "
              + bootstrapServers
              + ": start one (./copytaster up), or name yours with --bootstrap-servers",
          e);
    } catch (RegistryUnavailableException e) {
      throw new SetupException(e.getMessage() + ": name the schema registry with --registry", e);
    }
  }

  private Collection<TopicPartition> partitions(Admin admin, String name)
      throws IOException, InterruptedException {
    try {
      return admin
          .describeTopics(List.of(name))
          .topicNameValues()
          .get(name)
          .get()
          .partitions()
          .stream()
          .map(each -> new TopicPartition(name, each.partition()))
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new SetupException(
            "there is no topic " + name + " at " + bootstrapServers + ": " + others(admin), e);
      }
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
  }

  /** What could be meant, under whatever prefix. */
  private static String others(Admin admin) throws InterruptedException {
    Set<String> suffixes =
        readable().map(each -> each.name("")).collect(Collectors.toCollection(TreeSet::new));
    Predicate<String> ours = each -> suffixes.stream().anyMatch(each::endsWith);
    try {
      Set<String> there = new TreeSet<>(admin.listTopics().names().get());
      there.removeIf(ours.negate());
      return there.isEmpty()
          ? "it has none of a pipeline"
          : "it has " + String.join(", ", there) + " (--prefix NAME names another pipeline)";
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    }
  }

  private Tail parse() {
    Topic asked =
        readable()
            .filter(each -> each.name(prefix).equals(topic) || each.name("").equals("." + topic))
            .findFirst()
            .orElseThrow(() -> usage("TOPIC: there is no " + topic + " to read; " + topics()));
    if (limit < 1) {
      throw usage("--limit: give a number of records, 1 or more");
    }
    Schema schema = asked.registered() ? SpecificData.get().getSchema(asked.value()) : null;
    List<Condition> conditions =
        where.stream()
            .map(text -> option("--where", text, each -> Condition.parse(each, schema)))
            .toList();
    From begin = follow ? From.END : From.BEGINNING;
    return new Tail(
        asked,
        from == null ? begin : option("--from", from, From::parse),
        follow,
        limit,
        conditions,
        keys);
  }

  private <T> T option(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw usage(name + ": " + e.getMessage());
    }
  }

  /** Topics whose records can be decoded. */
  private static Stream<Topic> readable() {
    return Arrays.stream(Topic.values())
        .filter(each -> each.registered() || each == Topic.DEAD_LETTERS);
  }

  private String topics() {
    return "there are "
        + readable().map(each -> each.name(prefix)).collect(Collectors.joining(", "));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
