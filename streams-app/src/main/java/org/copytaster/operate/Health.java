package org.copytaster.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;

/** Whether an instance lives, and whether it can do its work just now. */
public final class Health {
  private final List<Application> applications;
  private final Broker broker;

  /** Whether the cluster answers. */
  public interface Broker {
    /** What is wrong with it; null for nothing. Answers within seconds. */
    String trouble();
  }

  /**
   * A finding.
   *
   * @param well whether all is as it should be
   * @param says what was found, as plain values for JSON
   */
  public record Finding(boolean well, Map<String, Object> says) {}

  /** Of these applications on that cluster. */
  public Health(List<Application> applications, Broker broker) {
    this.applications = List.copyOf(applications);
    this.broker = broker;
  }

  /**
   * Whether the process is of use. One that is not comes back only by a new start; so a broker that
   * is gone, or a rebalance, does not count here.
   */
  public Finding live() {
    boolean well = applications.stream().allMatch(Application::lives);
    return finding(well, applications.stream().filter(each -> !each.lives()).toList(), null);
  }

  /** Whether it can answer and process now: all run, nothing is being restored, Kafka answers. */
  public Finding ready() {
    String trouble = broker.trouble();
    List<Application> waiting = applications.stream().filter(each -> !each.isReady()).toList();
    return finding(waiting.isEmpty() && trouble == null, waiting, trouble);
  }

  private Finding finding(boolean well, List<Application> failing, String broker) {
    Map<String, Object> says = new TreeMap<>();
    says.put("status", well ? "UP" : "DOWN");
    for (Application each : applications) {
      Map<String, Object> state = new TreeMap<>();
      state.put("state", each.streams().state().toString());
      state.put("restoreRemaining", each.restoreRemaining());
      says.put(each.name(), state);
    }
    List<String> reasons = new ArrayList<>();
    failing.forEach(each -> reasons.add(reason(each)));
    if (broker != null) {
      reasons.add(broker);
    }
    says.put("reasons", reasons);
    return new Finding(well, says);
  }

  private static String reason(Application application) {
    Throwable fault = application.fault().get();
    if (fault != null) {
      return application.name() + " stopped: " + fault.getMessage();
    }
    KafkaStreams.State state = application.streams().state();
    long remaining = application.restoreRemaining();
    if (remaining > 0) {
      return application.name() + " restores its stores: " + remaining + " records to go";
    }
    return switch (state) {
      case RUNNING -> application.name() + " has no thread that works";
      case REBALANCING -> application.name() + " waits for its partitions or stores";
      default -> application.name() + " is " + state;
    };
  }
}
