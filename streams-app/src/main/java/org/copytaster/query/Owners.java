package org.copytaster.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Who has the stores of a partition, as the last rebalance left it. */
final class Owners {
  private final Collection<StreamsMetadata> instances;

  Owners(Collection<StreamsMetadata> instances) {
    this.instances = instances;
  }

  /** The instance that follows a partition; null where none does. */
  HostInfo active(TopicPartition partition) {
    return instances.stream()
        .filter(instance -> instance.topicPartitions().contains(partition))
        .map(StreamsMetadata::hostInfo)
        .findFirst()
        .orElse(null);
  }

  /** Those that keep a copy of its stores. */
  List<HostInfo> standbys(TopicPartition partition) {
    List<HostInfo> hosts = new ArrayList<>();
    instances.stream()
        .filter(instance -> instance.standbyTopicPartitions().contains(partition))
        .map(StreamsMetadata::hostInfo)
        .sorted(Comparator.comparing(HostInfo::host).thenComparing(HostInfo::port))
        .forEach(hosts::add);
    return hosts;
  }
}
