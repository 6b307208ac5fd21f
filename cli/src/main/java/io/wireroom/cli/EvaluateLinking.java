package io.wireroom.cli;

import io.wireroom.cli.corpus.LabelledFiles;
import io.wireroom.cli.corpus.ThesaurusFiles;
import io.wireroom.cli.evaluate.LinkEvaluation;
import io.wireroom.enrich.linking.LearnedNames;
import io.wireroom.enrich.linking.Linker;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the concepts that texts were found to name with those that people marked. */
@Command(
    name = "linking",
    mixinStandardHelpOptions = true,
    description =
        "Finds entities in labelled texts, links them to concepts, and prints for each type how far the ids of each text agree with the marked ones; then the same for the linking alone, given the marks.")
final class EvaluateLinking implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EntityModel model;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled texts: PubTator, or a directory of our own marked articles.")
  private List<Path> files = List.of();

  @Option(
      names = "--vocabulary",
      arity = "1..*",
      description =
          "Public vocabularies to join to the program's own: MeSH (tree first), Disease Ontology, RxNorm, HGNC.")
  private List<Path> vocabulary = List.of();

  @Option(
      names = "--learn",
      arity = "1..*",
      description = "Labelled texts to learn from what names mean, beyond the vocabularies.")
  private List<Path> learn = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SequenceModel finder = model.read();
      List<LabelledText> texts = LabelledFiles.read(files);
      LearnedNames learned =
          learn.isEmpty() ? LearnedNames.NONE : LearnedNames.of(LabelledFiles.read(learn));
      Linker linker = new Linker(vocabulary(), learned);
      out.println("mentions found by model " + finder.name() + ":");
      LinkEvaluation.of(texts, linker, text -> finder.find(text.text(), text.sentences()))
          .print(out);
      out.println("mentions as marked:");
      LinkEvaluation.of(texts, linker, LinkEvaluation::marks).print(out);
      return 0;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
  }

  private Vocabulary vocabulary() throws IOException, RefusedVocabulary {
    Vocabulary own = VocabularyReader.seed();
    return vocabulary.isEmpty() ? own : ThesaurusFiles.read(vocabulary, own);
  }
}
