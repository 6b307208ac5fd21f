package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a newcomer may rely on when opening any file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseRulesTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern PURE_ROOM =
      Pattern.compile(
          ".*/(ingest/(feed|html|page|article|fulltext|robots)|enrich/(text|vocabulary|sequence|linking|entity|person|tag|attribution|phrase|assertion|salience|contenttype|study|statement|keypoint)|search/(text|copy|query/language))/.*");
  private static final Pattern OUTSIDE_WORLD =
      Pattern.compile(
          "^import (static )?(org\\.apache\\.kafka|io\\.vertx|co\\.elastic|io\\.netty)\\b.*");
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Utils?|Helper|Manager|Impl|Abstract|Base|Info)\\.java");

  @Test
  void rooms_that_only_think_do_not_touch_the_outside_world() {
    assertThat(sources().filter(file -> PURE_ROOM.matcher(file.toString()).matches()))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            file ->
                assertThat(lines(file)).noneMatch(line -> OUTSIDE_WORLD.matcher(line).matches()));
  }

  @Test
  void no_service_knows_another() {
    assertThat(sources().filter(file -> file.toString().contains("-service/")))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            file -> {
              String own = file.toString().replaceAll(".*/(\\w+)-service/.*", "$1");
              assertThat(lines(file))
                  .noneMatch(
                      line ->
                          line.matches(
                                  "import (static )?io\\.wireroom\\.(ingest|enrich|search)\\..*")
                              && !line.contains("io.wireroom." + own + "."));
            });
  }

  @Test
  void the_local_stack_knows_none_of_ours() {
    assertThat(sources().filter(file -> file.toString().contains("/local-stack/")))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(lines(file))
                    .noneMatch(
                        line -> line.matches("import (static )?io\\.wireroom\\.(?!localstack).*")));
  }

  @Test
  void files_have_names_that_say_something_and_are_small() {
    List<Path> all = sources().toList();
    List<Integer> sizes = all.stream().map(file -> lines(file).size()).sorted().toList();

    assertThat(all).noneMatch(file -> EMPTY_NAME.matcher(file.toString()).matches());
    assertThat(sizes.get(sizes.size() / 2)).as("the median file").isLessThan(90);
    assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine files in ten").isLessThan(200);
  }

  @Test
  void every_package_says_what_it_is_for_and_is_null_marked() {
    assertThat(sources().map(Path::getParent).distinct())
        .allSatisfy(
            room ->
                assertThat(room.resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked")
                    .contains("/**"));
  }

  private static Stream<Path> sources() {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(HouseRulesTest::javaFiles);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
