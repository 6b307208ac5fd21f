package io.wireroom.cli;

import io.wireroom.cli.corpus.LabelledFiles;
import io.wireroom.cli.corpus.ThesaurusFiles;
import io.wireroom.cli.evaluate.SpanEvaluation;
import io.wireroom.enrich.sequence.Gazetteer;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.sequence.ModelFile;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.sequence.SequenceTrainer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a model that finds entities. */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    description =
        "Learns from labelled texts a model that finds entities, and writes it. The same texts and names give the same file. Takes about a minute for a thousand abstracts, and 2 GB: WIREROOM_JAVA_OPTS=-Xmx2g.")
final class TrainEntities implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--train",
      required = true,
      arity = "1..*",
      description = "Texts to learn from: PubTator, or a directory of our own marked articles.")
  private List<Path> train = List.of();

  @Option(
      names = "--development",
      arity = "1..*",
      description = "Texts to measure the model against when it is learned.")
  private List<Path> development = List.of();

  @Option(
      names = "--names",
      arity = "1..*",
      description =
          "Public vocabularies whose names the model carries: MeSH (tree first), Disease Ontology, RxNorm, HGNC.")
  private List<Path> names = List.of();

  @Option(
      names = "--types",
      split = ",",
      description = "Learn these types alone, for example Disease,Chemical.")
  private Set<String> types = Set.of();

  @Option(names = "--name", defaultValue = "model-1", description = "Its name and version.")
  private String name = "";

  @Option(names = "--rounds", defaultValue = "10", description = "Passes over the texts.")
  private int rounds;

  @Option(names = "--rate", defaultValue = "0.05", description = "Rate of learning at the start.")
  private double rate;

  @Option(names = "--decay", defaultValue = "3", description = "How strongly weights are kept low.")
  private double decay;

  @Option(
      names = "--narrower",
      defaultValue = "0",
      description =
          "How much narrower its gate is to be than was learned: at 100 it is quicker and loses some mentions.")
  private int narrower;

  @Option(names = "--out", required = true, description = "File to write the model to.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    PrintWriter told = spec.commandLine().getOut();
    try {
      List<LabelledText> texts =
          LabelledFiles.read(train).stream().map(text -> text.onlyOf(types)).toList();
      SequenceModel model =
          new SequenceTrainer(rounds, rate, decay, 1)
              .learn(
                  name,
                  texts,
                  Gazetteer.of(ThesaurusFiles.read(names)),
                  line -> {
                    told.println(line);
                    told.flush();
                  })
              .narrower(narrower);
      try (OutputStream file = Files.newOutputStream(out)) {
        ModelFile.write(model, file);
      }
      told.println(out + ": " + model.features() + " features, " + Files.size(out) + " bytes");
      if (!development.isEmpty()) {
        SpanEvaluation.of(
                LabelledFiles.read(development), text -> model.find(text.text(), text.sentences()))
            .print(told);
      }
      return 0;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
  }
}
