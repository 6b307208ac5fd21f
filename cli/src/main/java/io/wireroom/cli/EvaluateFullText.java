package io.wireroom.cli;

import io.wireroom.cli.evaluate.ExpectedPage;
import io.wireroom.cli.evaluate.TextAgreement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the articles found in pages with the expected ones. */
@Command(
    name = "fulltext",
    mixinStandardHelpOptions = true,
    description =
        "Reads the article out of each page of a directory and prints how far its words agree with the expected text: F1, precision and recall a page, the worst first, and their means.")
final class EvaluateFullText implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "A directory of directories with source.html, expected.html and expected-metadata.json.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<ExpectedPage.Result> results = results();
    out.println("    F1  precision  recall  expected  found    ms  title  page");
    for (ExpectedPage.Result one : results) {
      TextAgreement text = one.text();
      out.printf(
          Locale.ROOT,
          "%.4f     %.4f  %.4f  %8d  %5d  %4d  %-5s  %s%n",
          text.f1(),
          text.precision(),
          text.recall(),
          text.expected(),
          text.found(),
          one.millis(),
          one.title() ? "same" : "other",
          one.name());
    }
    out.printf(
        Locale.ROOT,
        "%.4f     %.4f  %.4f  mean of %d pages; %d titles the same; %d pages below 0.95%n",
        mean(results, TextAgreement::f1),
        mean(results, TextAgreement::precision),
        mean(results, TextAgreement::recall),
        results.size(),
        results.stream().filter(ExpectedPage.Result::title).count(),
        results.stream().filter(one -> one.text().f1() < 0.95).count());
    out.flush();
    return 0;
  }

  private List<ExpectedPage.Result> results() throws CannotGoOn {
    try {
      List<ExpectedPage.Result> results = new ArrayList<>();
      for (ExpectedPage page : ExpectedPage.below(directory)) {
        results.add(page.evaluate());
      }
      if (results.isEmpty()) {
        throw new CannotGoOn(
            CannotGoOn.UNREACHABLE,
            "no directory in " + directory + " has source.html and expected.html");
      }
      results.sort(Comparator.comparingDouble(one -> one.text().f1()));
      return results;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + unreadable.getMessage());
    }
  }

  private static double mean(
      List<ExpectedPage.Result> results, ToDoubleFunction<TextAgreement> measure) {
    return results.stream()
        .mapToDouble(one -> measure.applyAsDouble(one.text()))
        .average()
        .orElse(0);
  }
}
