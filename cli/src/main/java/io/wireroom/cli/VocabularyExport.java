package io.wireroom.cli;

import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.format.JsonLines;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the live vocabulary. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Prints the live vocabulary, one concept a line as JSON, in the order of their ids; 'import' takes it.")
final class VocabularyExport implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private VocabularyAccess access;

  @Option(
      names = "--changed",
      description = "Only what stands over the vocabulary that the program carries.")
  private boolean changed;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    LiveVocabulary live = access.use(vocabulary -> vocabulary.now());
    Set<String> changes = live.changedSince(0);
    live.vocabulary().concepts().stream()
        .filter(concept -> !changed || changes.contains(concept.id()))
        .forEach(concept -> out.println(JsonLines.line(concept)));
    out.flush();
    return 0;
  }
}
