package io.wireroom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.evaluate.PlainIndex;
import io.wireroom.cli.evaluate.RankingQuality;
import io.wireroom.cli.evaluate.RelatedSet;
import io.wireroom.cli.evaluate.RelevanceSet;
import io.wireroom.cli.evaluate.ScratchIndex;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.Ranking;
import io.wireroom.search.related.RelatedArticles;
import io.wireroom.search.related.RelatedRanking;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what is recommended beside articles with what was judged to go together. */
@Command(
    name = "related",
    mixinStandardHelpOptions = true,
    description =
        "Indexes the documents of each directory as articles are indexed, takes documents that answer the same question for related, asks what goes with them, and prints nDCG@10, R@100 and MRR: of Elasticsearch's more_like_this as it comes, of the default, and of the default without each of its parts. Runs on the Elasticsearch at WIREROOM_ELASTICSEARCH_URL when that is set, on a local one otherwise. The index is deleted afterwards.")
final class EvaluateRelated implements Callable<Integer> {
  private static final int HEAP_MEGABYTES = 512;
  private static final int FOUND = 100;
  private static final RelatedRanking OURS = RelatedRanking.DEFAULT;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Directories with corpus.jsonl, queries.jsonl and qrels.tsv.")
  private List<Path> directories = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "Documents that are asked for, spread over the set (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() throws Exception {
    Map<String, String> env = new HashMap<>(System.getenv());
    if (env.containsKey("WIREROOM_ELASTICSEARCH_URL")) {
      evaluate(env);
      return 0;
    }
    try (LocalStack stack =
        LocalStack.start(new StackOptions(null, HEAP_MEGABYTES, true), (part, step) -> {})) {
      env.put("WIREROOM_ELASTICSEARCH_URL", stack.elasticsearchUrl().toString());
      evaluate(env);
    }
    return 0;
  }

  private void evaluate(Map<String, String> env) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ArticleEnricher enricher = new ArticleEnricher(VocabularyReader.seed(), Optional.empty());
    try (Connection elasticsearch = new Connection(ElasticsearchSettings.from(Settings.of(env)))) {
      for (Path directory : directories) {
        RelevanceSet set = read(directory);
        RelatedSet related = RelatedSet.of(set, most);
        out.printf(
            "%s: %d documents, %d asked for%n",
            directory.getFileName(), set.documents().size(), related.related().size());
        out.println("nDCG@10  R@100    MRR");
        try (PlainIndex plain = new PlainIndex(elasticsearch);
            ScratchIndex scratch = new ScratchIndex(elasticsearch)) {
          plain.fill(set.documents());
          scratch.fill(set.documents(), enricher);
          print(out, "plain more_like_this", related, plain::like);
          Map<String, JsonNode> stored = scratch.stored(related.related().keySet());
          ArticleSearcher searcher =
              new ArticleSearcher(
                  elasticsearch.client(), scratch.alias(), Clock.systemUTC(), Ranking.DEFAULT);
          for (Map.Entry<String, RelatedRanking> way : ways().entrySet()) {
            RelatedArticles articles =
                new RelatedArticles(searcher, Clock.systemUTC(), way.getValue());
            print(
                out,
                way.getKey(),
                related,
                id -> found(articles, Objects.requireNonNull(stored.get(id))));
          }
        }
      }
    }
  }

  private static RelevanceSet read(Path directory) throws CannotGoOn {
    try {
      return RelevanceSet.read(directory);
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + unreadable.getMessage());
    }
  }

  /** The default, then the same without each of its parts. */
  private static Map<String, RelatedRanking> ways() {
    Map<String, RelatedRanking> ways = new LinkedHashMap<>();
    ways.put("default", OURS);
    ways.put(
        "with 50 words",
        new RelatedRanking(50, OURS.titleWeight(), OURS.entityWeight(), OURS.tagWeight()));
    ways.put(
        "without titles",
        new RelatedRanking(OURS.words(), 0, OURS.entityWeight(), OURS.tagWeight()));
    ways.put(
        "without concepts",
        new RelatedRanking(OURS.words(), OURS.titleWeight(), 0, OURS.tagWeight()));
    ways.put(
        "without tags",
        new RelatedRanking(OURS.words(), OURS.titleWeight(), OURS.entityWeight(), 0));
    return ways;
  }

  private static void print(PrintWriter out, String way, RelatedSet set, Finder finder)
      throws TransientFailure, TimeoutException {
    List<RankingQuality> all = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> one : set.related().entrySet()) {
      all.add(RankingQuality.of(finder.find(one.getKey()), one.getValue()));
    }
    RankingQuality mean = RankingQuality.mean(all);
    out.printf(
        Locale.ROOT, "%.4f  %.4f  %.4f  %s%n", mean.ndcg(), mean.recall(), mean.reciprocal(), way);
    out.flush();
  }

  private static List<String> found(RelatedArticles articles, JsonNode document)
      throws TimeoutException {
    return articles.of(document, FOUND).await(30, TimeUnit.SECONDS).stream()
        .map(one -> one.hit().id())
        .toList();
  }

  /** A way of finding: ids, closest first. */
  private interface Finder {
    List<String> find(String id) throws TransientFailure, TimeoutException;
  }
}
