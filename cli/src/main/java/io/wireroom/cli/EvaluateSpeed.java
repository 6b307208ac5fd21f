package io.wireroom.cli;

import io.wireroom.cli.bench.Percentiles;
import io.wireroom.cli.evaluate.MadeTerms;
import io.wireroom.cli.evaluate.RoomShares;
import io.wireroom.cli.sample.SampleArticle;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.sample.StoryGenerator;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast articles are enriched, all stages together. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description =
        "Enriches synthetic articles by the program's own vocabulary and made terms, and prints megabytes a second and milliseconds an article by the CPU time of the one thread that does it, and the share of each room. Measure in the heap of a service: WIREROOM_JAVA_OPTS=-Xmx512m.")
final class EvaluateSpeed implements Callable<Integer> {
  private static final long SEED = 77;

  static {
    // Avro is told what it may load before its first use
    EventCodec.of(ArticleIngested.class);
  }

  @Spec private CommandSpec spec;

  @Option(names = "--terms", defaultValue = "200000", description = "Terms to make.")
  private int terms;

  @Option(names = "--articles", defaultValue = "2000", description = "Articles to measure.")
  private int articles;

  @Option(names = "--without-model", description = "Leave the model of entities out.")
  private boolean withoutModel;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Concept> concepts = new ArrayList<>(VocabularyReader.seed().concepts());
    concepts.addAll(MadeTerms.concepts(terms));
    Optional<SequenceModel> model =
        withoutModel ? Optional.empty() : Optional.of(SequenceModel.shipped());
    ArticleEnricher enricher = new ArticleEnricher(Vocabulary.of(concepts), model);
    StoryGenerator stories = new StoryGenerator(SEED, SampleNews.UNTIL);
    LongStream.range(articles, articles * 2L)
        .forEach(i -> enricher.enrich(article(stories.story(i))));

    List<Double> milliseconds = new ArrayList<>();
    long bytes = 0;
    try (RoomShares rooms = new RoomShares(Thread.currentThread())) {
      for (int i = 0; i < articles; i++) {
        ArticleIngested article = article(stories.story(i));
        long began = clock.getCurrentThreadCpuTime();
        String text = enricher.enrich(article).getText();
        milliseconds.add((clock.getCurrentThreadCpuTime() - began) / 1e6);
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
      print(out, milliseconds, bytes);
      rooms
          .shares()
          .forEach((room, share) -> out.printf(Locale.ROOT, "%5.1f %% %s%n", share * 100, room));
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, List<Double> milliseconds, long bytes) {
    Percentiles ranks = new Percentiles(milliseconds);
    double all = milliseconds.stream().mapToDouble(Double::doubleValue).sum();
    Runtime machine = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%d articles of %d bytes: %.2f MB/s a core, p50 %.2f ms, p99 %.2f ms; heap %d of %d MB%n",
        milliseconds.size(),
        bytes / milliseconds.size(),
        bytes / all / 1e3,
        ranks.at(50),
        ranks.at(99),
        (machine.totalMemory() - machine.freeMemory()) >> 20,
        machine.maxMemory() >> 20);
  }

  private static ArticleIngested article(SampleArticle story) {
    return ArticleIngested.newBuilder()
        .setArticleId(story.slug())
        .setSourceId("speed")
        .setEntryId(story.slug())
        .setRevision(1)
        .setChange(Change.NEW)
        .setTitle(story.title())
        .setBodyHtml(
            story.paragraphs().stream()
                .map(words -> "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining()))
        .setReceivedAt(story.published())
        .setDeliveryId("speed")
        .setContentHash(story.slug())
        .build();
  }
}
