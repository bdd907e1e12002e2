package org.copytaster.producer.feed.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a feed file says, and how it is told what is wrong with it. */
class FeedFileTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("WIRE_TOKEN", "token-of-the-wire", "HUB", "secret-of-the-hub", "EMPTY", " ");

  @Test
  void allFieldsAreRead() throws FeedFileException {
    FeedsConfig feeds =
        parse(
            """
            listen: 127.0.0.1:8095
            callback: https://desk.example.org/in
            feeds:
              wire:
                kind: poll
                address: https://wire.example.org/feed?all=1
                outlet: Harbour Wire
                credit: HW
                language: pt-BR
                rights: for the desk alone
                format: rss
                schedule: 90s
                credentials: WIRE_TOKEN
                header: X-Api-Key
                private-addresses: true
                websub: HUB
              desk:
                kind: push
                credentials: WIRE_TOKEN
              inbox:
                kind: folder
                folder: .
            """);
    assertEquals(8095, feeds.listen().getPort());
    FeedConfig wire = feeds.feed("wire");
    assertEquals(FeedKind.POLL, wire.kind());
    assertEquals(URI.create("https://wire.example.org/feed?all=1"), wire.address());
    assertEquals(
        List.of("Harbour Wire", "HW", "pt-BR", "for the desk alone", "rss"),
        List.of(wire.outlet(), wire.credit(), wire.language(), wire.rights(), wire.format()));
    assertEquals(Duration.ofSeconds(90), wire.schedule());
    assertEquals("token-of-the-wire", wire.credentials().value());
    assertTrue(wire.privateAddresses());
    assertTrue(wire.websubSecret().matches("secret-of-the-hub"));
    assertFalse(feeds.toString().contains("token-of"), "no token is shown: " + feeds);
    assertFalse(feeds.toString().contains("secret-of"), "no secret is shown: " + feeds);

    FeedConfig desk = feeds.feed("desk");
    assertTrue(desk.credentials().accepts("Bearer token-of-the-wire"));
    assertFalse(desk.credentials().accepts("Bearer another"));
    assertFalse(desk.credentials().accepts(null));
    assertEquals(FeedFile.USUAL_LOOK, feeds.feed("inbox").schedule());
    assertNull(feeds.feed("another"));
  }

  @Test
  void everyFaultNamesFileLineFeedAndField() {
    assertEquals(
        """
        feeds.yaml:1: listen: write HOST:PORT, such as 127.0.0.1:8095
        feeds.yaml:4: feed a: kind: "pull" is none of poll, push, folder
        feeds.yaml:5: feed b: address: is missing
        feeds.yaml:7: feed b: schedule: write 30s, 5m, 1h or 1d: from a second to a week
        feeds.yaml:8: feed b: adress: there is no such field; known: address, credentials, credit,\
         folder, format, header, kind, language, outlet, private-addresses, rights, schedule, websub
        feeds.yaml:11: feed c: address: write an address of http or https without user and\
         password; credentials have their own field
        feeds.yaml:12: feed c: credentials: the environment variable MISSING is not set
        feeds.yaml:13: feed c: websub: the environment variable EMPTY is not set
        feeds.yaml:14: feed c: format: there is no format "telex"
        feeds.yaml:15: feed d: kind: is missing
        feeds.yaml:16: feed e: credentials: is missing
        feeds.yaml:17: feed e: kind: it needs a "listen" at the top of the file
        feeds.yaml:18: feed a: stands twice
        feeds.yaml:20: feed F!: name it with a-z, 0-9, dot, dash, underscore"""
            .lines()
            .sorted()
            .toList(),
        faults(
                """
                listen: 8095
                feeds:
                  a:
                    kind: pull
                  b:
                    kind: poll
                    schedule: often
                    adress: https://example.org/
                  c:
                    kind: poll
                    address: https://me:word@example.org/
                    credentials: MISSING
                    websub: EMPTY
                    format: telex
                  d: {outlet: Nobody}
                  e:
                    kind: push
                  a:
                    kind: push
                  F!:
                    kind: push
                """)
            .lines()
            .sorted()
            .toList());
  }

  @Test
  void whatIsNoFeedFileIsToldByItsLine() {
    assertTrue(faults("feeds:\n  a: [").startsWith("feeds.yaml:2: is no YAML: "));
    assertEquals("feeds.yaml:1: has no fields; see docs/feeds.md", faults("just a text"));
    assertEquals("feeds.yaml:1: has no fields; see docs/feeds.md", faults(""));
    assertEquals(
        "feeds.yaml:1: feeds: name the feeds, each with its fields", faults("feeds: [a, b]"));
    assertEquals(
        "feeds.yaml:4: feed a: schedule: stands twice",
        faults(
            "feeds:\n  a: {kind: poll, address: 'http://example.org', schedule: 1m,\n"
                + "\n      schedule: 2m}"));
  }

  private static FeedsConfig parse(String text) throws FeedFileException {
    return FeedFile.parse("feeds.yaml", text, ENVIRONMENT::get, List.of("rss", "jsonl")::contains);
  }

  private static String faults(String text) {
    return assertThrows(FeedFileException.class, () -> parse(text)).getMessage();
  }
}
