package org.copytaster.query;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.schema.TopicSerdes;

/** What one instance can be asked, by its users and by other instances. */
public final class Views implements AutoCloseable {
  private final TextReader texts;
  private final Queries queries;
  private final PeerProtocol peers;

  /**
   * Over running streams of {@link org.copytaster.query.store.ViewTopology}.
   *
   * @param self where this instance answers its peers
   * @param connection how clients reach the cluster
   * @param prefix of the topics' names
   * @param partitions of every topic
   * @param summed the measures whose periods are summed up
   * @param token shared by all instances; null where they need none
   */
  public Views(
      KafkaStreams streams,
      HostInfo self,
      Map<String, Object> connection,
      String prefix,
      int partitions,
      TopicSerdes serdes,
      Set<String> summed,
      String token) {
    texts = new TextReader(connection, prefix, serdes);
    LocalViews local = new LocalViews(streams, partitions, summed);
    queries =
        new ViewQueries(
            new Asker(streams, self, prefix, partitions, local, new Peers(token)), texts);
    peers = new PeerProtocol(local);
  }

  /** Answers anything, wherever it is. */
  public Queries queries() {
    return queries;
  }

  /** Answers other instances. */
  public PeerProtocol peers() {
    return peers;
  }

  /** Closes what reads texts. */
  @Override
  public void close() {
    texts.close();
  }
}
