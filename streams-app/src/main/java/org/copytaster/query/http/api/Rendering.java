package org.copytaster.query.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.export.Canonical;
import org.copytaster.export.CanonicalJson;
import org.copytaster.query.Answer;
import org.copytaster.query.Page;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;

/** Answers of queries as replies, without what this server has no right to give. */
public final class Rendering {
  private final Rights rights;

  /** By the rights of a server. */
  public Rendering(Rights rights) {
    this.rights = rights;
  }

  /** Whether whole texts are given. */
  boolean givesTexts() {
    return rights.texts();
  }

  /** Records, and lists and maps of them, by their names in the body. */
  Reply.Whole json(Map<String, Object> body) {
    return Reply.json(body, rights::withholds);
  }

  /** A record as a map. */
  public Map<String, Object> map(SpecificRecord record) {
    return Canonical.map(record, rights::withholds);
  }

  /** A list, of which a call asks for a page. */
  interface Listing<T> {
    /** The page behind a cursor; null is the beginning. */
    Page<T> page(String cursor, int limit);
  }

  /** A page of a list, in the form that the call asks for. */
  <T> Reply page(Call call, Csv<T> csv, Listing<T> list) {
    return Csv.wanted(call) ? csv.reply(call, asked(call, list), rights) : page(call, list);
  }

  /** A page of a list. */
  <T> Reply page(Call call, Listing<T> list) {
    Page<T> page = asked(call, list);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", page.items());
    body.put("next", page.next());
    body.put("complete", page.missing().isEmpty());
    body.put("missing", page.missing());
    body.put("lag", page.lag());
    return json(body);
  }

  private static <T> Page<T> asked(Call call, Listing<T> list) {
    return list.page(call.get(Parameter.CURSOR), call.get(Parameter.LIMIT));
  }

  /** One thing, or a problem where there is none. */
  Reply one(Answer<? extends Optional<?>> answer, String what) {
    Object value = answer.value().orElseThrow(() -> Problem.notFound(what));
    return fresh(Reply.of(Reply.JSON, CanonicalJson.of(value, rights::withholds)), answer);
  }

  /** The reply with headers that say where it comes from. */
  static Reply fresh(Reply.Whole reply, Answer<?>... answers) {
    boolean standby = false;
    long lag = 0;
    for (Answer<?> answer : answers) {
      standby |= answer.standby();
      lag = Math.max(lag, answer.lag());
    }
    return reply.with(
        Map.of("Copytaster-Source", standby ? "standby" : "active", "Copytaster-Lag", "" + lag));
  }

  /** Parameters of a list: its own and those that every list has. */
  static List<Parameter<?>> list(Parameter<?>... own) {
    return join(own, Parameter.LIMIT, Parameter.CURSOR);
  }

  /** The same for a list that can be had as CSV. */
  static List<Parameter<?>> table(Parameter<?>... own) {
    return join(own, Parameter.LIMIT, Parameter.CURSOR, Parameter.FORMAT);
  }

  private static List<Parameter<?>> join(Parameter<?>[] own, Parameter<?>... further) {
    List<Parameter<?>> all = new ArrayList<>(List.of(own));
    all.addAll(List.of(further));
    return all;
  }
}
