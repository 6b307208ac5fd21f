package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleEnriched;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each JVM orders its unordered sets by a salt of its own; nothing of that gets into an event. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameBytesTest {
  @Test
  void another_jvm_in_another_country_makes_the_same_bytes() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                OneArticle.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ArticleEnriched here = OneArticle.enriched();

    String there =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(other.waitFor()).isZero();
    assertThat(there).isEqualTo(OneArticle.printed(here));
    assertThat(here.getPeople()).hasSizeGreaterThan(1);
    assertThat(here.getEntities()).hasSizeGreaterThan(12);
    assertThat(here.getTags()).hasSizeGreaterThan(1);
    assertThat(here.getCandidates()).isNotEmpty();
    assertThat(here.getStudyFacts()).hasSizeGreaterThan(3);
    assertThat(here.getStatements()).hasSize(2);
    assertThat(here.getKeyPoints()).isNotEmpty();
  }
}
