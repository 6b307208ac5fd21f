package io.wireroom.cli;

import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.format.ImportPlan;
import io.wireroom.enrich.vocabulary.format.VocabularyFormat;
import io.wireroom.runtime.process.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds vocabulary files to the live vocabulary, all in one change. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Adds files to the live vocabulary, in one change: all of it is used or nothing. Concepts of public vocabularies are joined to ours by their ids, else by name and type. What cannot be taken is told with its line; the rest is imported.")
final class VocabularyImport implements Callable<Integer> {
  private static final int HEAD = 8192;

  @Spec private CommandSpec spec;
  @Mixin private VocabularyAccess access;

  @Option(
      names = "--format",
      description =
          "mesh-xml, mesh-table, mesh-tree, obo, rxnorm, hgnc, skos, csv or jsonl. Default: guessed from how the file begins.")
  private @Nullable String format;

  @Option(
      names = "--type",
      description =
          "Type of the concepts whose file tells none, for example condition; without it they are refused.")
  private @Nullable String type;

  @Option(names = "--dry-run", description = "Tells what would change, and changes nothing.")
  private boolean dryRun;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "A file, maybe with .gz, or a directory of such.")
  private Path path;

  @Override
  public Integer call() throws Exception {
    List<Path> files = files();
    ConceptType otherwise = type == null ? null : typeOf(type);
    VocabularyFormat wished = format == null ? null : formatOf(format);
    PrintWriter out = spec.commandLine().getOut();
    access.use(
        vocabulary -> {
          Vocabulary now = vocabulary.now().vocabulary();
          ImportPlan plan = new ImportPlan(now, otherwise);
          for (Path file : files) {
            read(file, wished, plan);
          }
          plan.problems().forEach(out::println);
          out.println(plan.account());
          if (!dryRun && !plan.changes().isEmpty()) {
            int generation =
                vocabulary.change(plan.changes(), List.of(), String.valueOf(path.getFileName()));
            out.println("imported as generation " + generation);
          }
          return 0;
        });
    out.flush();
    return 0;
  }

  private void read(Path file, @Nullable VocabularyFormat wished, ImportPlan plan) {
    plan.file(String.valueOf(file.getFileName()));
    try (InputStream measured = new MeasuredFile(file, progress());
        InputStream bytes = opened(file, measured)) {
      VocabularyFormat is = wished == null ? guessed(bytes) : wished;
      if (is == null) {
        plan.refused(1, "the format is not known; see --format");
      } else {
        is.read(bytes, plan);
      }
    } catch (IOException broken) {
      plan.refused(0, "cannot be read on: " + broken.getMessage());
    }
  }

  /** Only on a terminal: a log has no use for it. */
  private Progress progress() {
    return System.console() == null
        ? (step, done, total) -> {}
        : new ProgressBar(spec.commandLine().getErr());
  }

  private static InputStream opened(Path file, InputStream bytes) throws IOException {
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedInputStream(plain, 1 << 16);
  }

  private static @Nullable VocabularyFormat guessed(InputStream bytes) throws IOException {
    bytes.mark(HEAD);
    String head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
    bytes.reset();
    return VocabularyFormat.guess(head).orElse(null);
  }

  private List<Path> files() throws CannotGoOn {
    try (Stream<Path> found = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      if (!files.isEmpty() && files.stream().allMatch(Files::isReadable)) {
        return files;
      }
    } catch (IOException unreadable) {
      // Told below
    }
    throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + path + "; nothing was imported");
  }

  private ConceptType typeOf(String label) {
    for (ConceptType one : ConceptType.values()) {
      if (one.label().equals(label.toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    throw new ParameterException(spec.commandLine(), "type '" + label + "' is unknown");
  }

  private VocabularyFormat formatOf(String label) {
    return VocabularyFormat.of(label)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "format '" + label + "' is unknown"));
  }
}
