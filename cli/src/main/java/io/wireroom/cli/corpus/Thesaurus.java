package io.wireroom.cli.corpus;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Public vocabularies joined into one: an entry that says which MeSH descriptor it is, or bears the
 * name of an earlier one of its type, adds its names to that.
 */
final class Thesaurus {
  private static final String MESH = "MESH:";

  private static final class Entry {
    private final String id;
    private final ConceptType type;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Set<String> links = new java.util.LinkedHashSet<>();

    private Entry(String id, ConceptType type) {
      this.id = id;
      this.type = type;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /**
   * Adds an entry, or its names to the entry that it is.
   *
   * @param names preferred name first
   * @param links ids elsewhere; one that is an entry's own id joins the two
   */
  void add(String id, ConceptType type, List<String> names, List<String> links) {
    Entry entry = entries.get(id);
    if (entry == null) {
      List<Entry> same =
          links.stream().map(entries::get).filter(e -> e != null).distinct().toList();
      Entry named = names.isEmpty() ? null : byName.get(key(type, names.get(0)));
      entry = same.size() == 1 ? same.get(0) : named != null ? named : new Entry(id, type);
      entries.putIfAbsent(entry.id, entry);
    }
    entry.links.add(id);
    entry.links.addAll(links);
    for (String name : names) {
      name(entry, name, Set.of());
    }
  }

  /**
   * Makes one of the entries that a concept of ours says are the same, and adds its names that no
   * entry of its type has. A narrower thing that ours names by the whole stays what it is here.
   */
  void join(Concept concept) {
    List<Entry> same =
        concept.links().stream().map(entries::get).filter(Objects::nonNull).distinct().toList();
    if (!same.isEmpty()) {
      Entry entry = same.get(0);
      same.stream().skip(1).forEach(other -> give(other, term -> entry));
      concept.terms().stream()
          .filter(term -> !byName.containsKey(key(entry.type, term.text())))
          .forEach(term -> name(entry, term.text(), term.flags()));
    }
  }

  /**
   * Names a thing that has no MeSH descriptor by the wider one that has, as MeSH's indexers do.
   * Names that another entry had first stay with that, and those that end as a descriptor is named
   * ("right bundle branch block") go to that one, which is nearer.
   *
   * @param id of the narrower entry
   * @param wider name of the wider one
   */
  void widen(String id, String wider) {
    Entry entry = entries.get(id);
    Entry whole = entry == null ? null : byName.get(key(entry.type, wider));
    if (entry != null && whole != null && !inMesh(entry) && inMesh(whole)) {
      give(entry, term -> ending(entry, term).orElse(whole));
    }
  }

  /** Returns the descriptor that has the longest end of a name, of two words at least. */
  private Optional<Entry> ending(Entry entry, String name) {
    return IntStream.range(1, name.length())
        .filter(i -> name.charAt(i - 1) == ' ' && name.indexOf(' ', i) > 0)
        .mapToObj(i -> byName.get(key(entry.type, name.substring(i))))
        .filter(end -> end != null && end != entry && inMesh(end))
        .findFirst();
  }

  private static boolean inMesh(Entry entry) {
    return entry.id.startsWith(MESH) || entry.links.stream().anyMatch(l -> l.startsWith(MESH));
  }

  /** Takes an entry away and gives each of its names, unless another had it first, to a new one. */
  private void give(Entry from, Function<String, Entry> to) {
    entries.remove(from.id);
    for (Term term : from.terms.values()) {
      Entry into = to.apply(term.text());
      if (byName.replace(key(from.type, term.text()), from, into)) {
        into.terms.putIfAbsent(term.text(), term);
      }
    }
  }

  /** Returns whether an entry of a type bears a name. */
  boolean has(ConceptType type, String name) {
    return byName.containsKey(key(type, name));
  }

  /** Adds a name to the entry of another. */
  void addName(String name, ConceptType type, String known) {
    Entry entry = byName.get(key(type, known));
    if (entry != null) {
      name(entry, name, Set.of());
    }
  }

  /** Adds a trade name to the entry of an ingredient; returns whether there is one. */
  boolean addBrand(String brand, ConceptType type, String ingredient) {
    Entry entry = byName.get(key(type, ingredient));
    if (entry != null) {
      name(entry, brand, EnumSet.of(TermFlag.BRAND));
    }
    return entry != null;
  }

  private void name(Entry entry, String name, Set<TermFlag> flags) {
    String clean = name.strip();
    if (!clean.isEmpty()) {
      entry.terms.putIfAbsent(clean, new Term(clean, flags));
      byName.putIfAbsent(key(entry.type, clean), entry);
    }
  }

  Vocabulary vocabulary() {
    List<Concept> concepts = new ArrayList<>();
    for (Entry entry : entries.values()) {
      List<Term> terms = List.copyOf(entry.terms.values());
      if (!terms.isEmpty()) {
        concepts.add(
            new Concept(
                entry.id,
                entry.type,
                terms.get(0).text(),
                terms,
                List.of(),
                List.of(),
                List.copyOf(entry.links)));
      }
    }
    return Vocabulary.of(concepts);
  }

  private static String key(ConceptType type, String name) {
    return type + " " + name.strip().toLowerCase(Locale.ROOT);
  }
}
