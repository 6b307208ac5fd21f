package io.wireroom.cli;

import io.wireroom.cli.evaluate.ReadingComparison;
import io.wireroom.cli.gold.GoldArticle;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two passes of people over the same articles. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description =
        "Prints how far two people who marked the same articles agree; the first is taken as what is expected. Articles are the same when their files have the same name and the same words.")
final class EvaluateAgreement implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FIRST", description = "Articles marked by one.")
  private Path first;

  @Parameters(index = "1", paramLabel = "SECOND", description = "The same, marked by another.")
  private Path second;

  @Option(names = "--differences", description = "Tell everything that only one of them marked.")
  private boolean differences;

  @Override
  public Integer call() throws Exception {
    Vocabulary vocabulary = VocabularyReader.seed();
    Map<String, GoldArticle> others = new HashMap<>();
    for (List<GoldArticle> part : GoldDirectory.read(second, vocabulary).values()) {
      part.forEach(article -> others.put(article.id(), article));
    }
    ReadingComparison comparison = new ReadingComparison();
    int compared = 0;
    for (List<GoldArticle> part : GoldDirectory.read(first, vocabulary).values()) {
      for (GoldArticle article : part) {
        GoldArticle other = others.get(article.id());
        if (other == null || !other.text().equals(article.text())) {
          throw new CannotGoOn(
              CannotGoOn.UNREACHABLE,
              second + " has no " + article.id() + " with the same words as " + first);
        }
        comparison.add(article.id(), article.reading(), other.reading());
        compared++;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (differences) {
      comparison.differences().forEach(out::println);
    }
    out.println(compared + " articles:");
    comparison.print(out);
    return 0;
  }
}
