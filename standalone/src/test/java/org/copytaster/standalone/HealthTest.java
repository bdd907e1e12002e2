package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance says of its health while others come, its parts stop and Kafka goes. */
class HealthTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READY = "/health/ready";
  private static final String LIVE = "/health/live";

  @TempDir private Path exports;

  @Test
  void readinessIsTrueToTheStateThroughRebalances() throws Exception {
    try (Rig rig = Rig.shared(exports)) {
      RegistrySerdes serdes = rig.prepare("well", 2);
      List<Article> articles = List.of(Wire.article("hp-1", Wire.report(1)).build());
      rig.publish("well", serdes, articles);
      try (OperatedInstance first =
          OperatedInstance.start(rig.laboratory(), "well", "-1", 2, serdes)) {
        watched(first);
        assertEquals(200, first.get(LIVE).statusCode());
        try (OperatedInstance second =
            OperatedInstance.start(rig.laboratory(), "well", "-2", 2, serdes)) {
          watched(second);
          watched(first);
          instancesAreAllThere(first, second);
        }
        watched(first);

        first.views().close();
        // The pipeline may still take over what the other instance left.
        JsonNode ready =
            down(
                first.await(
                    READY,
                    answer -> read(answer).at("/pipeline/state").asText().equals("RUNNING")));
        assertEquals("NOT_RUNNING", ready.get("views").get("state").asText());
        assertEquals("RUNNING", ready.get("pipeline").get("state").asText());
        assertTrue(ready.get("reasons").get(0).asText().contains("views"), ready.toString());
        down(first.get(LIVE));
      }
    }
  }

  @Test
  void withoutABrokerItLivesButIsNotReady() throws Exception {
    AtomicBoolean gone = new AtomicBoolean();
    Rig rig = new Rig(exports);
    try {
      RegistrySerdes serdes = rig.prepare("news", 1);
      try (OperatedInstance instance =
          OperatedInstance.start(rig.laboratory(), "news", "", 1, serdes)) {
        instance.awaitReady();
        rig.close();
        gone.set(true);
        HttpResponse<String> ready = instance.await(READY, answer -> answer.statusCode() != 200);
        assertTrue(down(ready).get("reasons").toString().contains("no Kafka broker answers"));
        assertEquals(200, instance.get(LIVE).statusCode(), "it comes back by itself");
        assertEquals(503, instance.get("/api/v1/dead-letters").statusCode());
      }
    } finally {
      if (!gone.get()) {
        rig.close();
      }
    }
  }

  /** Waits until it is ready; no answer on the way may claim more than its state. */
  private static void watched(OperatedInstance instance) throws Exception {
    instance.await(
        READY,
        answer -> {
          JsonNode says = read(answer);
          boolean running = true;
          for (String app : List.of("pipeline", "views")) {
            running &= says.get(app).get("state").asText().equals("RUNNING");
            running &= says.get(app).get("restoreRemaining").asLong() == 0;
          }
          boolean well = answer.statusCode() == 200;
          assertTrue(running || !well, answer.body());
          assertEquals(well, says.get("reasons").isEmpty(), answer.body());
          assertEquals(well ? "UP" : "DOWN", says.get("status").asText());
          return well;
        });
  }

  private static void instancesAreAllThere(OperatedInstance first, OperatedInstance second)
      throws Exception {
    String path = "/api/v1/pipeline";
    first.await(path, answer -> read(answer).get("instances").size() == 2);
    JsonNode instances = first.json(path).get("instances");
    assertEquals(first.address(), instances.get(0).get("address").asText());
    assertEquals(second.address(), instances.get(1).get("address").asText());
    for (JsonNode instance : instances) {
      assertTrue(instance.get("answers").asBoolean());
      assertEquals("of the test", instance.get("version").asText());
      assertFalse(instance.get("threads").isEmpty());
    }
    second.silence();
    JsonNode silent = first.json(path).get("instances").get(1);
    assertEquals(second.address(), silent.get("address").asText());
    assertFalse(silent.get("answers").asBoolean(), silent.toString());
    assertTrue(silent.get("state").isNull());
  }

  private static JsonNode down(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode(), answer.body());
    JsonNode says = read(answer);
    assertEquals("DOWN", says.get("status").asText());
    return says;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
