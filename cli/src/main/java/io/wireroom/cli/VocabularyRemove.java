package io.wireroom.cli;

import io.wireroom.enrich.publish.VocabularyTopic;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.runtime.kafka.TransientFailure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one term, or a whole concept, out of the live vocabulary. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description =
        "Removes a term of a concept, or without a term the concept, also one that the program carries.")
final class VocabularyRemove implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private VocabularyAccess access;

  @Parameters(index = "0", paramLabel = "ID", description = "For example drug:mdma.")
  private String id;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TERM", description = "As it is shown.")
  private @Nullable String term;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Optional<String> done = access.use(this::remove);
    if (done.isEmpty()) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE, "there is no such concept or term; nothing was changed");
    }
    out.println(done.get());
    out.flush();
    return 0;
  }

  private Optional<String> remove(VocabularyTopic vocabulary) throws TransientFailure {
    Optional<Concept> found = vocabulary.now().vocabulary().concept(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Concept concept = found.get();
    List<Term> left = concept.terms().stream().filter(one -> !one.text().equals(term)).toList();
    if (term != null && left.size() == concept.terms().size()) {
      return Optional.empty();
    }
    if (term == null || left.isEmpty()) {
      int generation = vocabulary.change(List.of(), List.of(concept), "editor");
      return Optional.of(id + " is removed since generation " + generation);
    }
    int generation = vocabulary.change(List.of(withTerms(concept, left)), List.of(), "editor");
    return Optional.of(id + " is without '" + term + "' since generation " + generation);
  }

  static Concept withTerms(Concept concept, List<Term> terms) {
    return new Concept(
        concept.id(),
        concept.type(),
        concept.name(),
        terms,
        concept.parents(),
        concept.specialties(),
        concept.links());
  }
}
