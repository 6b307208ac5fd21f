package io.wireroom.cli;

import io.wireroom.cli.gold.GoldArticle;
import io.wireroom.cli.gold.TagExamples;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns how sure what speaks for a specialty or topic makes it. */
@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    description =
        "Learns from marked articles how much each kind of evidence counts for a specialty or topic, and writes the weights. The same articles, vocabulary and model give the same file.")
final class TrainTags implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EntityModel model;

  @Option(
      names = "--train",
      required = true,
      paramLabel = "DIR",
      description = "Marked articles to learn from: the development part alone.")
  private Path train = Path.of("");

  @Option(names = "--out", required = true, description = "File to write the weights to.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    Vocabulary vocabulary = VocabularyReader.seed();
    TagExamples examples;
    try {
      examples =
          new TagExamples(vocabulary, new ArticleEnricher(vocabulary, Optional.of(model.read())));
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
    int articles = 0;
    for (List<GoldArticle> part : GoldDirectory.read(train, vocabulary).values()) {
      part.forEach(examples::add);
      articles += part.size();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# kind\tfeature\tweight; learned by `./wireroom train tags`, " + articles + " articles");
    lines.addAll(examples.learn().lines());
    Files.writeString(out, String.join("\n", lines) + "\n");
    spec.commandLine().getOut().println(out + ": learned from " + articles + " articles");
    return 0;
  }
}
