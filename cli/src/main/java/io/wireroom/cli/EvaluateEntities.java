package io.wireroom.cli;

import io.wireroom.cli.corpus.LabelledFiles;
import io.wireroom.cli.evaluate.SpanEvaluation;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.sequence.SequenceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      description = "Labelled texts: PubTator, or a directory of our own marked articles.")
  private List<Path> files = List.of();

  @Option(
      names = "--times",
      defaultValue = "0",
      description = "Read the texts this many times more and tell how fast the last was.")
  private int times;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SequenceModel finder = model.read();
      List<LabelledText> texts = LabelledFiles.read(files);
      SpanEvaluation.of(texts, text -> finder.find(text.text(), text.sentences())).print(out);
      long bytes = 0;
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        bytes = 0;
        began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (LabelledText text : texts) {
          finder.find(text.text(), text.sentences());
          bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
        }
      }
      if (times > 0) {
        double speed =
            bytes * 1e3 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        out.printf(
            Locale.ROOT, "%.2f MB/s the last of %d times, of one core's time%n", speed, times);
      }
      out.println(texts.size() + " texts; model " + finder.name());
      out.flush();
      return 0;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
  }
}
