package io.wireroom.cli;

import io.wireroom.cli.evaluate.ExpectedFeed;
import io.wireroom.cli.evaluate.FieldAgreement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what is read of feeds with what is expected of them. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description =
        "Reads every feed below a directory and prints how many of the expected fields were read so, and on how many documents the reader failed.")
final class EvaluateFeeds implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Option(names = "--differences", description = "Tell every field that was read otherwise.")
  private boolean differences;

  @Parameters(
      paramLabel = "DIR",
      description =
          "A directory with feeds and what is expected beside them: a.xml and a.json, or a.json and a_expected.json, in the form of gofeed's test data.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    FieldAgreement agreement = new FieldAgreement();
    List<ExpectedFeed> feeds = feeds();
    int failures = 0;
    for (ExpectedFeed feed : feeds) {
      failures += compare(feed, agreement, out) ? 0 : 1;
    }
    if (differences) {
      agreement.differences().forEach(out::println);
    }
    new TreeMap<>(agreement.fields()).forEach((field, count) -> line(out, field, count));
    line(out, "all fields", agreement.all());
    out.printf(Locale.ROOT, "%d documents, %d failures%n", feeds.size(), failures);
    out.flush();
    return failures == 0 ? 0 : FAILED;
  }

  private List<ExpectedFeed> feeds() throws CannotGoOn {
    try {
      List<ExpectedFeed> feeds = ExpectedFeed.below(directory);
      if (feeds.isEmpty()) {
        throw new CannotGoOn(CannotGoOn.UNREACHABLE, "no feed is below " + directory);
      }
      return feeds;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + unreadable.getMessage());
    }
  }

  private static boolean compare(ExpectedFeed feed, FieldAgreement agreement, PrintWriter out)
      throws IOException {
    try {
      feed.compare(agreement);
      return true;
    } catch (RuntimeException failure) {
      // The reader must not throw on anything; that it did is what is looked for here
      out.println("FAILED " + feed.document() + ": " + failure);
      return false;
    }
  }

  private static void line(PrintWriter out, String field, FieldAgreement.Count count) {
    out.printf(
        Locale.ROOT,
        "%-18s %6d of %6d  %6.2f %%%n",
        field,
        count.agreed(),
        count.expected(),
        100.0 * count.agreed() / Math.max(1, count.expected()));
  }
}
