package io.wireroom.cli;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the live vocabulary has under an id or a term. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints the concepts with that id, of ours or a public vocabulary, or that term.")
final class VocabularyShow implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private VocabularyAccess access;

  @Parameters(paramLabel = "ID|TERM", description = "For example drug:mdma, MESH:D018817, MDMA.")
  private String wanted;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    LiveVocabulary live = access.use(vocabulary -> vocabulary.now());
    List<Concept> found = live.vocabulary().concepts().stream().filter(this::isWanted).toList();
    if (found.isEmpty()) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE,
          "nothing is called '" + wanted + "' in generation " + live.generation());
    }
    for (Concept concept : found) {
      out.println(concept.id() + "  " + concept.name() + "  (" + concept.type().label() + ")");
      concept.terms().forEach(term -> out.println("  term       " + text(term)));
      concept.parents().forEach(parent -> out.println("  parent     " + parent));
      live.vocabulary()
          .specialtiesOf(concept)
          .forEach(one -> out.printf("  speaks for %s %.2f%n", one.specialty(), one.weight()));
      concept.links().forEach(link -> out.println("  link       " + link));
      Integer generation = live.changed().get(concept.id());
      out.println("  since      " + (generation == null ? "the seed" : "generation " + generation));
    }
    out.flush();
    return 0;
  }

  private boolean isWanted(Concept concept) {
    return concept.id().equals(wanted)
        || concept.links().contains(wanted)
        || concept.terms().stream().anyMatch(term -> term.text().equalsIgnoreCase(wanted));
  }

  private static String text(Term term) {
    return term.flags().isEmpty()
        ? term.text()
        : term.text()
            + term.flags().stream()
                .map(TermFlag::label)
                .collect(Collectors.joining(",", " {", "}"));
  }
}
