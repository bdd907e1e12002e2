package org.copytaster.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that follow from others by rule: "and" for "&amp;", a country's ministry by adjective ("the
 * Russian Defence Ministry"), a company by its first word, a region without the word that says so.
 */
final class NameVariants {
  private static final Pattern MINISTRY =
      Pattern.compile(
          "(?:[\\p{L}']+ )?(?:Federal )?(Ministry|Department) (?:of|for) (?:the )?(\\p{Lu}[\\p{L} ,]{2,50})");
  private static final Pattern GOVERNMENT = Pattern.compile("(?:Federal )?[Gg]overnment of .+");
  private static final Pattern COMPANY =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}-]{2,}) .*\\b(Company|Corporation|Inc\\.?|Group|Holdings|Motors?|Chemical|Electric"
              + "|Electronics|Industries|Airlines|Airways|Oil|Petroleum|Steel|Pharmaceuticals"
              + "|Technologies|Systems|Foods|Stores|Aircraft|Energy|Insurance|Financial)");
  private static final Pattern REGION =
      Pattern.compile("(\\p{Lu}.*) (Oblast|Krai|Province|Region|State|Governorate|Prefecture)");
  private static final Map<String, List<String>> OFFICES =
      Map.of(
          "Foreign Affairs", List.of("Foreign"),
          "Internal Affairs", List.of("Interior"),
          "Defence", List.of("Defense"),
          "Defense", List.of("Defence"));

  private static final String TREASURY = "Department of the Treasury";
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "Congress",
          "Senate",
          "House of Representatives",
          "Parliament",
          "Supreme Court",
          "Treasury",
          "Air Force",
          "Navy",
          "Army");

  private final Countries countries;
  private final Lexicon lexicon;
  private final Map<String, Integer> firstWords = new HashMap<>();

  NameVariants(Countries countries, Lexicon lexicon, List<ListedEntity> all) {
    this.countries = countries;
    this.lexicon = lexicon;
    for (ListedEntity entry : all) {
      if (entry.entity().type() == EntityType.ORGANISATION) {
        Set<String> firsts = new LinkedHashSet<>();
        entry.names().forEach(name -> firsts.add(first(name)));
        firsts.forEach(word -> firstWords.merge(word, 1, Integer::sum));
      }
    }
  }

  private static String first(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The entry with its further names. */
  ListedEntity extended(ListedEntity entry) {
    Set<String> names = new LinkedHashSet<>(entry.names());
    Set<String> others = new LinkedHashSet<>(entry.otherNames());
    for (String name : entry.names()) {
      switch (entry.entity().type()) {
        case ORGANISATION -> {
          names.add(name.replace(" & ", " and "));
          names.add(name.replace(" and ", " & "));
          office(entry.entity(), name, names, others);
          institution(entry.entity(), name, names, others);
          company(name, others);
        }
        case PLACE -> region(name, others);
        case PERSON -> {
          // A person goes by surname only within an article: see Coreference.
        }
      }
    }
    return new ListedEntity(entry.entity(), new ArrayList<>(names), new ArrayList<>(others));
  }

  private void office(KnownEntity entity, String name, Set<String> names, Set<String> others) {
    List<String> forms = countries.forms(entity.country());
    if (GOVERNMENT.matcher(name).matches() && isOf(name, forms)) {
      forms.forEach(form -> names.add(form + " Government"));
      forms.forEach(form -> names.add(form + " government"));
      return;
    }
    Matcher matcher = MINISTRY.matcher(withoutCountry(name, forms));
    if (!matcher.matches() || forms.isEmpty()) {
      return;
    }
    String kind = matcher.group(1);
    List<String> subjects = new ArrayList<>(List.of(matcher.group(2)));
    subjects.addAll(OFFICES.getOrDefault(matcher.group(2), List.of()));
    for (String subject : subjects) {
      List<String> bare = new ArrayList<>(List.of(subject + " " + kind));
      if (!subject.equals("Foreign") && !subject.equals("Interior")) {
        bare.add(kind + " of " + subject);
      }
      for (String office : bare) {
        others.add(office);
        forms.forEach(form -> names.add(form + " " + office));
        forms.forEach(form -> names.add(form + "'s " + office));
        forms.forEach(form -> names.add(office + " of " + form));
      }
    }
  }

  /** "Congress" for "U.S. Congress", "the U.S. Treasury" for "Department of the Treasury". */
  private void institution(KnownEntity entity, String name, Set<String> names, Set<String> others) {
    List<String> forms = countries.forms(entity.country());
    String bare = withoutCountry(name, forms);
    if (bare.equals(TREASURY)) {
      forms.forEach(form -> names.add(form + " Treasury"));
      others.add("Treasury");
    } else if (!bare.equals(name) && INSTITUTIONS.contains(bare)) {
      others.add(bare);
    }
  }

  /** Whether a name is that of an office which every country has. */
  static boolean isOffice(String name) {
    return name.contains("Ministry") || name.contains("Department") || INSTITUTIONS.contains(name);
  }

  private static boolean isOf(String name, List<String> forms) {
    return forms.stream().anyMatch(form -> name.endsWith(" " + form));
  }

  private static String withoutCountry(String name, List<String> forms) {
    String bare = name;
    for (String form : forms) {
      bare = bare.startsWith(form + " ") ? bare.substring(form.length() + 1) : bare;
      for (String link : List.of(" of the ", " of ")) {
        if (bare.endsWith(link + form)) {
          bare = bare.substring(0, bare.length() - link.length() - form.length());
        }
      }
    }
    return bare;
  }

  private void company(String name, Set<String> others) {
    Matcher matcher = COMPANY.matcher(name);
    if (matcher.matches() && firstWords.get(matcher.group(1)) != null) {
      String first = matcher.group(1);
      boolean own = firstWords.get(first) == 1;
      if (own && lexicon.flags(Hashes.exact(first, 0, first.length())) == 0) {
        others.add(first);
      }
    }
  }

  private static void region(String name, Set<String> others) {
    Matcher matcher = REGION.matcher(name);
    if (matcher.matches()) {
      others.add(matcher.group(1));
      others.add(matcher.group(1) + " region");
      others.add(matcher.group(1) + " " + matcher.group(2).toLowerCase(Locale.ROOT));
    }
  }
}
