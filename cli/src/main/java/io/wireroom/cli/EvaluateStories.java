package io.wireroom.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.copies.CopyPair;
import io.wireroom.cli.copies.CopyPairs;
import io.wireroom.cli.copies.PublishedText;
import io.wireroom.cli.evaluate.CopyCounts;
import io.wireroom.cli.evaluate.ScratchIndex;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleIngested;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.copy.Origin;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares which articles are found to be copies with what is true. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description =
        "Indexes pairs of articles, copies and others that are alike, groups them as the services do, and prints how many pairs are told rightly and how often the right article is taken for the first. Runs on the Elasticsearch at WIREROOM_ELASTICSEARCH_URL when that is set, on a local one otherwise. The index is deleted afterwards.")
final class EvaluateStories implements Callable<Integer> {
  private static final int HEAP_MEGABYTES = 512;

  @Spec private CommandSpec spec;

  @Option(names = "--wrong", description = "Names the pairs that are told wrongly.")
  private boolean wrong;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Writes the pairs with their truth as JSON Lines, and does nothing else.")
  private @Nullable Path file;

  @Override
  public Integer call() throws Exception {
    List<CopyPair> pairs = CopyPairs.all();
    if (file != null) {
      write(pairs, file);
      return 0;
    }
    Map<String, String> env = new HashMap<>(System.getenv());
    if (env.containsKey("WIREROOM_ELASTICSEARCH_URL")) {
      evaluate(pairs, env);
      return 0;
    }
    try (LocalStack stack =
        LocalStack.start(new StackOptions(null, HEAP_MEGABYTES, true), (part, step) -> {})) {
      env.put("WIREROOM_ELASTICSEARCH_URL", stack.elasticsearchUrl().toString());
      evaluate(pairs, env);
    }
    return 0;
  }

  private static void write(List<CopyPair> pairs, Path file) throws CannotGoOn {
    try {
      Files.write(file, pairs.stream().map(pair -> pair.json().encode()).toList());
    } catch (IOException refused) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot write " + refused.getMessage());
    }
  }

  private void evaluate(List<CopyPair> pairs, Map<String, String> env) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, ArticleIngested> articles = new LinkedHashMap<>();
    for (CopyPair pair : pairs) {
      for (PublishedText one : List.of(pair.one(), pair.other())) {
        articles.put(one.id(), one.ingested());
      }
    }
    ArticleEnricher enricher = new ArticleEnricher(VocabularyReader.seed(), Optional.empty());
    try (Connection elasticsearch = new Connection(ElasticsearchSettings.from(Settings.of(env)));
        ScratchIndex scratch = new ScratchIndex(elasticsearch)) {
      scratch.index(new ArrayList<>(articles.values()), enricher);
      scratch.group(articles.keySet());
      CopyCounts counts = new CopyCounts();
      Map<String, JsonNode> stored = scratch.stored(articles.keySet());
      for (CopyPair pair : pairs) {
        CopyDocument one = new CopyDocument(Objects.requireNonNull(stored.get(pair.one().id())));
        CopyDocument other =
            new CopyDocument(Objects.requireNonNull(stored.get(pair.other().id())));
        boolean found = one.work().equals(other.work());
        String origin = Origin.of(List.of(one.member(), other.member())).id();
        boolean right = counts.add(pair, found, origin);
        if (wrong && !right) {
          out.printf("%s: %s, %s%n", pair.kind(), one.id(), other.id());
        }
      }
      counts.print(out);
    }
  }
}
