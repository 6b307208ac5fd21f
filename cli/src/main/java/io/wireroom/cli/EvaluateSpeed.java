package io.wireroom.cli;

import io.wireroom.cli.evaluate.EnrichmentPace;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast articles are enriched, all stages together. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description =
        "Enriches synthetic articles, short ones and ones of three stories, by the program's own vocabulary and made terms, and prints megabytes a second and milliseconds an article by the CPU time of the one thread that does it. Other articles are enriched before, until that grows no faster. A further pass over the long ones tells the share of each room. Measure in the heap of a service: WIREROOM_JAVA_OPTS=-Xmx512m.")
final class EvaluateSpeed implements Callable<Integer> {
  private static final long SEED = 77;
  private static final int STORIES_OF_LONG = 3;
  private static final int MOST_TO_WARM_UP = 400;

  static {
    // Avro is told what it may load before its first use
    EventCodec.of(ArticleIngested.class);
  }

  @Spec private CommandSpec spec;

  @Option(names = "--terms", defaultValue = "200000", description = "Terms to make.")
  private int terms;

  @Option(names = "--articles", defaultValue = "1500", description = "Articles of each length.")
  private int articles;

  @Option(names = "--without-model", description = "Leave the model of entities out.")
  private boolean withoutModel;

  private final StoryGenerator stories = new StoryGenerator(SEED, SampleNews.UNTIL);

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Concept> concepts = new ArrayList<>(VocabularyReader.seed().concepts());
    concepts.addAll(MadeTerms.concepts(terms));
    Optional<SequenceModel> model =
        withoutModel ? Optional.empty() : Optional.of(SequenceModel.shipped());
    EnrichmentPace pace = new EnrichmentPace(new ArticleEnricher(Vocabulary.of(concepts), model));
    List<ArticleIngested> others =
        made(STORIES_OF_LONG, 1).subList(0, Math.min(articles, MOST_TO_WARM_UP));
    int rounds = pace.warmUp(others);
    out.printf(Locale.ROOT, "warmed up by %d rounds of %d articles%n", rounds, others.size());
    out.println(pace.clock(made(1, 0)));
    List<ArticleIngested> measured = made(STORIES_OF_LONG, 0);
    out.println(pace.clock(measured));
    Runtime machine = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "heap %d of %d MB%n",
        (machine.totalMemory() - machine.freeMemory()) >> 20,
        machine.maxMemory() >> 20);
    try (RoomShares rooms = new RoomShares(Thread.currentThread())) {
      pace.clock(measured);
      rooms
          .shares()
          .forEach((room, share) -> out.printf(Locale.ROOT, "%5.1f %% %s%n", share * 100, room));
    }
    out.flush();
    return 0;
  }

  /** Each set has stories of its own. */
  private List<ArticleIngested> made(int storiesOfEach, int set) {
    int first = set * articles * STORIES_OF_LONG;
    return IntStream.range(0, articles)
        .mapToObj(
            i ->
                article(
                    IntStream.range(0, storiesOfEach)
                        .mapToObj(n -> stories.story(first + i * (long) storiesOfEach + n))
                        .toList()))
        .toList();
  }

  private static ArticleIngested article(List<SampleArticle> stories) {
    SampleArticle story = stories.get(0);
    return ArticleIngested.newBuilder()
        .setArticleId(story.slug())
        .setSourceId("speed")
        .setEntryId(story.slug())
        .setRevision(1)
        .setChange(Change.NEW)
        .setTitle(story.title())
        .setBodyHtml(
            stories.stream()
                .flatMap(one -> one.paragraphs().stream())
                .map(words -> "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining()))
        .setReceivedAt(story.published())
        .setDeliveryId("speed")
        .setContentHash(story.slug())
        .build();
  }
}
