package io.wireroom.cli;

import io.wireroom.cli.evaluate.PlainIndex;
import io.wireroom.cli.evaluate.RankingQuality;
import io.wireroom.cli.evaluate.RelevanceSet;
import io.wireroom.cli.evaluate.ScratchIndex;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.Ranking;
import io.wireroom.search.query.language.Question;
import io.wireroom.search.semantic.BgeSmall;
import io.wireroom.search.semantic.NearestArticles;
import io.wireroom.search.semantic.Nearness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what searches find with what was judged relevant. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "Indexes the documents of each directory into an index of its own as articles are indexed, asks the questions as searches are asked, and prints nDCG@10, R@100 and MRR: of plain English BM25, of the default, of the default without each of its parts, and of searching by meaning, too, as with WIREROOM_SEMANTIC. Runs on the Elasticsearch at WIREROOM_ELASTICSEARCH_URL when that is set, on a local one otherwise. The index is deleted afterwards.")
final class EvaluateSearch implements Callable<Integer> {
  private static final int HEAP_MEGABYTES = 512;
  private static final Ranking OURS = Ranking.DEFAULT;
  private static final float TITLE = OURS.titleWeight();
  private static final double CONCEPTS = OURS.conceptWeight();
  private static final double MEANING = OURS.meaningWeight();
  private static final double SHARE = OURS.feedbackShare();
  private static final ConceptNames NAMES = SeedNames.read();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Directories with corpus.jsonl, queries.jsonl and qrels.tsv.")
  private List<Path> directories;

  @Option(
      names = "--default-only",
      description = "Leaves out the default without each of its parts.")
  private boolean defaultOnly;

  @Option(
      names = "--words-only",
      description = "Leaves out searching by meaning, whose vectors take the most time.")
  private boolean wordsOnly;

  @Override
  public Integer call() throws Exception {
    Map<Path, RelevanceSet> sets = sets();
    Map<String, String> env = new HashMap<>(System.getenv());
    if (env.containsKey("WIREROOM_ELASTICSEARCH_URL")) {
      evaluate(sets, env);
      return 0;
    }
    try (LocalStack stack =
        LocalStack.start(new StackOptions(null, HEAP_MEGABYTES, true), (part, step) -> {})) {
      env.put("WIREROOM_ELASTICSEARCH_URL", stack.elasticsearchUrl().toString());
      evaluate(sets, env);
    }
    return 0;
  }

  private Map<Path, RelevanceSet> sets() throws CannotGoOn {
    Map<Path, RelevanceSet> sets = new LinkedHashMap<>();
    for (Path directory : directories) {
      try {
        sets.put(directory, RelevanceSet.read(directory));
      } catch (IOException unreadable) {
        throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + unreadable.getMessage());
      }
    }
    return sets;
  }

  private void evaluate(Map<Path, RelevanceSet> sets, Map<String, String> env) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ArticleEnricher enricher = new ArticleEnricher(VocabularyReader.seed(), Optional.empty());
    try (Connection elasticsearch = new Connection(ElasticsearchSettings.from(Settings.of(env)))) {
      for (Map.Entry<Path, RelevanceSet> one : sets.entrySet()) {
        RelevanceSet set = one.getValue();
        out.printf(
            "%s: %d documents, %d questions%n",
            one.getKey().getFileName(), set.documents().size(), set.questions().size());
        out.println("nDCG@10  R@100    MRR  ms a question");
        try (PlainIndex plain = new PlainIndex(elasticsearch);
            ScratchIndex scratch = new ScratchIndex(elasticsearch)) {
          plain.fill(set.documents());
          print(out, "plain English BM25", set, plain::search);
          scratch.fill(set.documents(), enricher);
          for (Map.Entry<String, Ranking> way :
              (defaultOnly ? Map.of("default", OURS) : ways()).entrySet()) {
            print(out, elasticsearch, scratch, way, set, Nearness.OFF);
          }
        }
        if (!wordsOnly) {
          byMeaning(out, elasticsearch, set, enricher);
        }
      }
    }
  }

  private void byMeaning(
      PrintWriter out, Connection elasticsearch, RelevanceSet set, ArticleEnricher enricher)
      throws Exception {
    try (ScratchIndex scratch = new ScratchIndex(elasticsearch);
        BgeSmall model = new BgeSmall()) {
      long began = System.nanoTime();
      try (NearestArticles nearest = scratch.fill(set.documents(), enricher, model)) {
        out.printf(
            Locale.ROOT,
            "with vectors, which took %.0f s with the rest of indexing%n",
            (System.nanoTime() - began) / 1e9);
        for (Map.Entry<String, Ranking> way : meant().entrySet()) {
          print(out, elasticsearch, scratch, way, set, nearest);
        }
      }
    }
  }

  /** The default, then the same without each of its parts. */
  private static Map<String, Ranking> ways() {
    Map<String, Ranking> ways = new LinkedHashMap<>();
    ways.put("default", OURS);
    ways.put("titles as text", with(1, OURS.besideWeight(), OURS.phraseWeight(), true, SHARE));
    ways.put("without lead and names", with(TITLE, 0, OURS.phraseWeight(), true, SHARE));
    ways.put("without phrases", with(TITLE, OURS.besideWeight(), 0, true, SHARE));
    ways.put(
        "with empty words", with(TITLE, OURS.besideWeight(), OURS.phraseWeight(), false, SHARE));
    ways.put("without feedback", with(TITLE, OURS.besideWeight(), OURS.phraseWeight(), true, 0));
    ways.put(
        "only what fulfils the question",
        new Ranking(TITLE, OURS.besideWeight(), OURS.phraseWeight(), true, false, CONCEPTS, 0, 0));
    ways.put(
        "without concepts",
        new Ranking(
            TITLE, OURS.besideWeight(), OURS.phraseWeight(), true, true, 0, MEANING, SHARE));
    return ways;
  }

  /** The default with articles near in meaning. */
  private static Map<String, Ranking> meant() {
    Map<String, Ranking> ways = new LinkedHashMap<>();
    ways.put("with meaning", OURS);
    ways.put(
        "with meaning, without feedback",
        with(TITLE, OURS.besideWeight(), OURS.phraseWeight(), true, 0));
    return ways;
  }

  private static Ranking with(
      float title, double beside, double phrase, boolean content, double feedback) {
    return new Ranking(title, beside, phrase, content, true, CONCEPTS, MEANING, feedback);
  }

  private static void print(
      PrintWriter out,
      Connection elasticsearch,
      ScratchIndex scratch,
      Map.Entry<String, Ranking> way,
      RelevanceSet set,
      Nearness nearness)
      throws TransientFailure, TimeoutException {
    ArticleSearcher searcher =
        new ArticleSearcher(
            elasticsearch.client(), scratch.alias(), Clock.systemUTC(), way.getValue(), nearness);
    print(out, way.getKey(), set, question -> found(searcher, question));
  }

  private static void print(PrintWriter out, String way, RelevanceSet set, Finder finder)
      throws TransientFailure, TimeoutException {
    List<RankingQuality> all = new ArrayList<>();
    long began = System.nanoTime();
    for (Map.Entry<String, String> question : set.questions().entrySet()) {
      all.add(
          RankingQuality.of(
              finder.find(question.getValue()),
              set.answers().getOrDefault(question.getKey(), Map.of())));
    }
    double millis = (System.nanoTime() - began) / 1e6 / Math.max(1, all.size());
    RankingQuality mean = RankingQuality.mean(all);
    out.printf(
        Locale.ROOT,
        "%.4f  %.4f  %.4f  %5.1f  %s%n",
        mean.ndcg(),
        mean.recall(),
        mean.reciprocal(),
        millis,
        way);
    out.flush();
  }

  private static List<String> found(ArticleSearcher searcher, String question)
      throws TimeoutException {
    String asked =
        question.length() <= Question.LONGEST ? question : question.substring(0, Question.LONGEST);
    ArticleQuery query =
        ArticleQuery.mended(Map.of("q", List.of(asked), "size", List.of("100")), NAMES);
    return searcher.search(query).await(30, TimeUnit.SECONDS).hits().stream().map(Hit::id).toList();
  }

  /** A way of searching: ids, best first. */
  private interface Finder {
    List<String> find(String question) throws TransientFailure, TimeoutException;
  }
}
