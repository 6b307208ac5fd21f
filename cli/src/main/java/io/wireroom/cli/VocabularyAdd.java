package io.wireroom.cli;

import io.wireroom.enrich.publish.VocabularyTopic;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import io.wireroom.runtime.kafka.TransientFailure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds one term to a concept; the flags of a term that is there are replaced. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Adds a term to a concept, or gives one that is there other flags. A concept that is new takes the term as its name.")
final class VocabularyAdd implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private VocabularyAccess access;

  @Option(
      names = "--flag",
      description = "brand, abbreviation, case or ambiguous; may be repeated.")
  private List<String> flags = List.of();

  @Parameters(index = "0", paramLabel = "ID", description = "For example drug:mdma.")
  private String id;

  @Parameters(index = "1", paramLabel = "TERM", description = "As it is written in running text.")
  private String term;

  @Override
  public Integer call() throws Exception {
    Set<TermFlag> known = EnumSet.noneOf(TermFlag.class);
    for (String label : flags) {
      known.add(TermFlag.of(label).orElseThrow(() -> refused("flag '" + label + "' is unknown")));
    }
    if (term.isBlank()) {
      throw refused("a term is needed");
    }
    PrintWriter out = spec.commandLine().getOut();
    Term added = new Term(term.strip(), known);
    String done = access.use(vocabulary -> add(vocabulary, added));
    out.println(done);
    out.flush();
    return 0;
  }

  private String add(VocabularyTopic vocabulary, Term added) throws TransientFailure {
    Optional<Concept> before = vocabulary.now().vocabulary().concept(id);
    Concept after = before.map(concept -> with(concept, added)).orElseGet(() -> fresh(added));
    if (before.filter(after::equals).isPresent()) {
      return id + " has '" + added.text() + "' already; nothing was changed";
    }
    return id
        + " has '"
        + added.text()
        + "' since generation "
        + vocabulary.change(List.of(after), List.of(), "editor");
  }

  private static Concept with(Concept concept, Term added) {
    List<Term> terms = new ArrayList<>(concept.terms());
    int at = terms.stream().map(Term::text).toList().indexOf(added.text());
    if (at >= 0) {
      terms.set(at, added);
    } else {
      terms.add(added);
    }
    return VocabularyRemove.withTerms(concept, terms);
  }

  private Concept fresh(Term added) {
    return new Concept(id, typeOf(), added.text(), List.of(added), List.of(), List.of(), List.of());
  }

  private ConceptType typeOf() {
    for (ConceptType type : ConceptType.values()) {
      if (id.matches(type.label() + ":[^\\s|]+")) {
        return type;
      }
    }
    throw refused("id '" + id + "' is not of the form type:name");
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
