package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes of a vocabulary. A concept under one of our own ids replaces ours. One of
 * a public vocabulary adds its names and ids to the concept that is linked to it, or else to that
 * of the same name and type, whose flags, parents and specialties stay; where there is none it
 * becomes a new one.
 */
public final class ImportPlan implements ConceptSink {
  private static final int PROBLEMS_KEPT = 50;

  private final Vocabulary now;
  private final @Nullable ConceptType otherwise;
  private final Map<String, String> ourIds = new HashMap<>();
  private final Map<String, Concept> planned = new LinkedHashMap<>();
  private final Set<String> fresh = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private String file = "";
  private int same;
  private int refused;

  /**
   * Plans onto a vocabulary.
   *
   * @param otherwise type of the concepts whose file tells none; null: they are refused
   */
  public ImportPlan(Vocabulary now, @Nullable ConceptType otherwise) {
    this.now = now;
    this.otherwise = otherwise;
    for (Concept concept : now.concepts()) {
      concept.links().forEach(link -> ourIds.putIfAbsent(link, concept.id()));
    }
  }

  /** What comes next is of this file. */
  public void file(String name) {
    file = name;
  }

  @Override
  public void concept(ImportedConcept imported) {
    boolean ours = imported.id().matches("[a-z]+:\\S+");
    if (!ours && !imported.id().matches("[A-Z][A-Za-z0-9_-]*:[^\\s|]+")) {
      refused(imported.line(), "id '" + imported.id() + "' is not of the form PREFIX:id");
      return;
    }
    Concept before = ours ? at(imported.id()) : known(imported);
    ConceptType type =
        imported.type() != null ? imported.type() : before != null ? before.type() : otherwise;
    if (type == null) {
      refused(imported.line(), "nothing tells the type of " + imported.id() + "; see --type");
      return;
    }
    String id =
        before != null
            ? before.id()
            : ours
                ? imported.id()
                : type.label() + ":" + imported.id().toLowerCase(Locale.ROOT).replace(':', '-');
    try {
      plan(before, ours || before == null ? fresh(id, type, imported) : wider(before, imported));
    } catch (IllegalArgumentException contradiction) {
      refused(imported.line(), String.valueOf(contradiction.getMessage()));
    }
  }

  @Override
  public void refused(int line, String why) {
    refused++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(file + ":" + line + ": " + why);
    }
  }

  /** Returns the concepts that are new or changed, with parents known by now. */
  public List<Concept> changes() {
    return planned.values().stream().map(this::withOurParents).toList();
  }

  /** Returns what was refused, each with file and line; at most fifty. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns the account of it in one line. */
  public String account() {
    return "concepts new: %d, changed: %d, same: %d, refused: %d"
        .formatted(fresh.size(), planned.size() - fresh.size(), same, refused);
  }

  private void plan(@Nullable Concept before, Concept after) {
    if (before != null && withOurParents(after).equals(withOurParents(before))) {
      same++;
      return;
    }
    if (now.concept(after.id()).isEmpty()) {
      fresh.add(after.id());
    }
    planned.put(after.id(), after);
    after.links().forEach(link -> ourIds.putIfAbsent(link, after.id()));
  }

  private @Nullable Concept at(String id) {
    Concept already = planned.get(id);
    return already != null ? already : now.concept(id).orElse(null);
  }

  private @Nullable Concept known(ImportedConcept imported) {
    String id = ourIds.get(imported.id());
    ConceptType type = imported.type() != null ? imported.type() : otherwise;
    if (id == null && type != null) {
      id = now.named(imported.name(), type).map(Concept::id).orElse(null);
    }
    return id == null ? null : at(id);
  }

  private static Concept fresh(String id, ConceptType type, ImportedConcept imported) {
    Map<String, Term> terms = new LinkedHashMap<>();
    terms.put(imported.name(), Term.plain(imported.name()));
    imported.terms().forEach(term -> terms.put(term.text(), term));
    List<String> links = new ArrayList<>(imported.links());
    if (!id.equals(imported.id()) && !links.contains(imported.id())) {
      links.add(0, imported.id());
    }
    return new Concept(
        id,
        type,
        imported.name(),
        List.copyOf(terms.values()),
        imported.parents(),
        imported.specialties(),
        links);
  }

  private static Concept wider(Concept before, ImportedConcept imported) {
    Map<String, Term> terms = new LinkedHashMap<>();
    before.terms().forEach(term -> terms.put(term.text().toLowerCase(Locale.ROOT), term));
    String name = imported.name();
    terms.putIfAbsent(name.toLowerCase(Locale.ROOT), Term.plain(name));
    for (Term term : imported.terms()) {
      terms.putIfAbsent(term.text().toLowerCase(Locale.ROOT), term);
    }
    Set<String> links = new LinkedHashSet<>(before.links());
    links.add(imported.id());
    links.addAll(imported.links());
    return new Concept(
        before.id(),
        before.type(),
        before.name(),
        List.copyOf(terms.values()),
        before.parents(),
        before.specialties(),
        List.copyOf(links));
  }

  /** Parents of the file's vocabulary become ours; those that nobody has fall away. */
  private Concept withOurParents(Concept concept) {
    List<String> parents =
        concept.parents().stream()
            .map(parent -> ourIds.getOrDefault(parent, parent))
            .filter(parent -> at(parent) != null && !parent.equals(concept.id()))
            .distinct()
            .toList();
    return new Concept(
        concept.id(),
        concept.type(),
        concept.name(),
        concept.terms(),
        parents,
        concept.specialties(),
        concept.links());
  }
}
