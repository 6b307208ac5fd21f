package io.wireroom.cli;

import io.wireroom.cli.evaluate.Calibration;
import io.wireroom.cli.evaluate.ReadingComparison;
import io.wireroom.cli.gold.EnrichedReading;
import io.wireroom.cli.gold.GoldArticle;
import io.wireroom.cli.gold.Reading;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleEnriched;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares all that enrichment says of articles with what people marked in them. */
@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    description =
        "Enriches marked articles and prints for each part of the set how far specialties, topics, content type, origin, people, mentions, concepts, negations and what the articles are about agree with the marks, and whether tags are as sure as they say.")
final class EvaluateTags implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EntityModel model;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Marked articles; without it the repository's own, enrich-service/gold.")
  private @Nullable Path directory;

  @Option(
      names = "--bare",
      description = "Leave out what the feed says: its title and the publisher's categories.")
  private boolean bare;

  @Option(names = "--without-model", description = "Find mentions by the dictionary alone.")
  private boolean withoutModel;

  @Option(names = "--differences", description = "Tell everything that was found otherwise.")
  private boolean differences;

  @Override
  public Integer call() throws Exception {
    Vocabulary vocabulary = VocabularyReader.seed();
    Optional<SequenceModel> finder = withoutModel ? Optional.empty() : Optional.of(model.read());
    ArticleEnricher enricher = new ArticleEnricher(vocabulary, finder);
    Map<String, List<GoldArticle>> parts =
        GoldDirectory.read(directory == null ? GoldDirectory.SHIPPED : directory, vocabulary);
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<String, List<GoldArticle>> part : parts.entrySet()) {
      out.println(part.getKey() + ", " + part.getValue().size() + " articles:");
      compare(part.getValue(), enricher, out);
    }
    return 0;
  }

  private void compare(List<GoldArticle> articles, ArticleEnricher enricher, PrintWriter out)
      throws CannotGoOn {
    ReadingComparison comparison = new ReadingComparison();
    Calibration calibration = new Calibration();
    for (GoldArticle marked : articles) {
      GoldArticle article = bare ? marked.bare() : marked;
      ArticleEnriched enriched = enricher.enrich(article.ingested());
      if (!enriched.getText().equals(article.text().text())) {
        throw new CannotGoOn(
            CannotGoOn.UNREACHABLE,
            article.id() + " is read with another text than the marked one; offsets would differ");
      }
      Reading expected = article.reading();
      comparison.add(article.id(), expected, EnrichedReading.of(enriched));
      enriched
          .getTags()
          .forEach(
              tag ->
                  calibration.add(
                      tag.getConfidence(),
                      expected.specialties().contains(tag.getConceptId())
                          || expected.topics().contains(tag.getConceptId())));
    }
    if (differences) {
      comparison.differences().forEach(out::println);
    }
    comparison.print(out);
    out.println("specialties and topics by their confidence:");
    calibration.print(out);
    out.flush();
  }
}
