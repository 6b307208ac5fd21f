package io.wireroom.cli;

import io.wireroom.cli.corpus.LabelledFiles;
import io.wireroom.cli.evaluate.SpanEvaluation;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.sequence.SequenceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the entities that a model finds with those that people marked. */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    description =
        "Finds entities in labelled texts and prints for each type how far they agree with the marks: both ends and the type have to be the same.")
final class EvaluateEntities implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EntityModel model;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled texts: PubTator, or our own JSON Lines (.jsonl).")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SequenceModel finder = model.read();
      List<LabelledText> texts = LabelledFiles.read(files);
      long began = System.nanoTime();
      SpanEvaluation.of(texts, text -> finder.find(text.text(), text.sentences())).print(out);
      out.printf(
          Locale.ROOT,
          "%d texts in %.1f seconds, the program not yet warm; model %s%n",
          texts.size(),
          (System.nanoTime() - began) / 1e9,
          finder.name());
      out.flush();
      return 0;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
  }
}
