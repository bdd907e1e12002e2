package org.copytaster.claims;

/** Finds whom a sentence holds responsible: "was behind the death of", "at the hands of". */
final class Blame {
  private static final int DEED_REACH = 8;
  private static final int CLAIM_REACH = 5;
  private static final AnyOf BEHIND = AnyOf.of("behind", "responsible", "blamed");
  private static final AnyOf ATTRIBUTING =
      AnyOf.of(
          "attribute",
          "attributes",
          "attributed",
          "attributing",
          "ascribe",
          "ascribes",
          "ascribed",
          "ascribing",
          "blame",
          "blames",
          "blamed",
          "blaming",
          "pinned",
          "pins",
          "pinning");
  private static final AnyOf ACCUSING =
      AnyOf.of("accused", "accuses", "accusing", "blamed", "blames", "blaming", "condemned");
  private static final AnyOf HOLDING = AnyOf.of("held", "hold", "holds", "holding");
  private static final int ASIDE_REACH = 10;
  private static final AnyOf SAYING = AnyOf.of("said", "says", "say", "announced", "admitted");
  private static final AnyOf ITSELF = AnyOf.of("it", "they");
  private static final AnyOf OF = AnyOf.of("of", "for");
  private static final AnyOf ON = AnyOf.of("on", "to");
  private static final AnyOf HANDS = AnyOf.of("hands", "hand");
  private static final AnyOf RESPONSIBILITY = AnyOf.of("responsibility", "credit");
  private static final AnyOf BEHIND_DEED =
      AnyOf.of(",", "that", "which", "in", "on", "at", "outside", "near", "against", "targeting");
  private static final AnyOf CLAIMING =
      AnyOf.of("claimed", "claims", "claim", "claiming", "admitted", "accepted", "took");

  private final WordList agents;
  private final WordList uniformed;
  private final WordList be;
  private final WordList deeds;
  private final WordList attacking;
  private final WordList harming;

  Blame(Words words) {
    this.agents = words.list("agent");
    this.uniformed = words.list("uniformed");
    this.be = words.list("be");
    this.deeds = words.list("killing-noun");
    this.attacking = words.list("hitting");
    this.harming = words.list("harming");
  }

  /** Whether {@code mention} is who a sentence holds responsible. */
  boolean on(Sentence sentence, PartyMention mention) {
    return behind(sentence, mention)
        || attributed(sentence, mention)
        || accused(sentence, mention)
        || claimed(sentence, mention);
  }

  /** "The ELN was behind the death of", "JNIM claimed responsibility for the attack". */
  private boolean behind(Sentence sentence, PartyMention mention) {
    int i = sentence.behindOwner(mention.to());
    i = ownWords(sentence, behindAside(sentence, behindAgents(sentence, i)));
    i = sentence.at(i).is("had") || sentence.at(i).is("has") ? i + 1 : i;
    boolean is = sentence.has(i, be) && sentence.has(i + 1, BEHIND);
    boolean claims = sentence.has(i, CLAIMING) && sentence.has(i + 1, RESPONSIBILITY);
    return claims || is && sentence.find(i + 2, i + 2 + DEED_REACH, deeds) >= 0;
  }

  /** The end of ", a separatist group," at a token, or that token. */
  private static int behindAside(Sentence sentence, int at) {
    boolean opens = sentence.at(at).is(",") && sentence.has(at + 1, Clauses.ARTICLES);
    int comma = opens ? sentence.find(at + 1, at + ASIDE_REACH, ",") : -1;
    return comma < 0 ? at : comma + 1;
  }

  /** The end of "said it", "says that they" at a token, or that token. */
  private static int ownWords(Sentence sentence, int at) {
    int it = sentence.at(at + 1).is("that") ? at + 2 : at + 1;
    return sentence.has(at, SAYING) && sentence.has(it, ITSELF) ? it + 1 : at;
  }

  /** "Attributed 735 deaths to the army", "blamed the raid on JNIM", "at the hands of the RSF". */
  static boolean attributed(Sentence sentence, PartyMention mention) {
    int before = sentence.beforeThe(mention.from());
    boolean hands = sentence.at(before).is("of") && sentence.has(before - 1, HANDS);
    return hands || sentence.has(before, ON) && sentence.find(0, before, ATTRIBUTING) >= 0;
  }

  /** "Held the RSF responsible for the deaths of", "accused the army of the murder of". */
  private boolean accused(Sentence sentence, PartyMention mention) {
    int of = sentence.beforeThe(mention.from());
    // "The army of Chad".
    boolean army = sentence.at(of).is("of") && sentence.has(of - 1, agents);
    int before = army ? sentence.beforeThe(of - 1) : of;
    int owner = sentence.behindOwner(mention.to());
    int i = behindAgents(sentence, owner);
    boolean responsible = sentence.has(before, HOLDING) && sentence.at(i).is("responsible");
    i = responsible ? i + 1 : i;
    // "A drone killed 31 people, and the army blamed the RSF".
    boolean closes = i == sentence.size() || sentence.at(i).is(".") || sentence.at(i).is(",");
    if (closes && sentence.lower(before).startsWith("blam")) {
      return true;
    }
    // "Accused the army of having killed".
    boolean having = sentence.at(i + 1).is("having");
    return (responsible || sentence.has(before, ACCUSING))
        && sentence.has(i, OF)
        && (having && sentence.has(i + 2, harming)
            || sentence.has(i + 1, attacking) && sentence.lower(i + 1).endsWith("ing")
            || sentence.find(i + 1, i + DEED_REACH, deeds) >= 0);
  }

  /** "The TTP claimed Monday's bombing, which killed": a group that claims an attack. */
  private boolean claimed(Sentence sentence, PartyMention mention) {
    boolean group = mention.group();
    int claim = group ? behindAgents(sentence, mention.to()) : -1;
    claim = sentence.at(claim).is("has") || sentence.at(claim).is("had") ? claim + 1 : claim;
    if (!group || !sentence.has(claim, CLAIMING)) {
      return false;
    }
    int deed = sentence.find(claim + 1, claim + CLAIM_REACH, deeds);
    return deed >= 0 && sentence.has(deed + 1, BEHIND_DEED);
  }

  private int behindAgents(Sentence sentence, int from) {
    int i = from;
    while (sentence.has(i, agents) || sentence.has(i, uniformed)) {
      i++;
    }
    return i;
  }
}
