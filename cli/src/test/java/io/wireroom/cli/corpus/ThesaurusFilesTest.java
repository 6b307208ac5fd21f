package io.wireroom.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThesaurusFilesTest {
  @TempDir private Path directory;

  @Test
  void a_narrower_disease_lends_the_wider_one_its_names_but_those_of_another() throws IOException {
    List<Path> files =
        List.of(
            file("tree", "Tree Number\tDescriptor\nC08.1\tD000001\nC08.2\tD000002\n"),
            file("mesh", "D000001\tLung Diseases\t\nD000002\tBreathing Failure\tNo Breath\n"),
            file(
                "ontology",
                """
                [{"id": "DOID:1", "name": "lung disease", "xrefs": ["MESH:D000001"]},
                 {"id": "DOID:2", "name": "farmer's lung", "synonyms": ["No Breath", "hay lung"]}]
                """),
            file("wider", "id\tlabel\tsubClassOf\nDOID:2\tfarmer's lung\tLung Diseases\n"));

    List<Concept> concepts = ThesaurusFiles.read(files).concepts();

    assertThat(concepts).extracting(Concept::id).containsExactly("MESH:D000001", "MESH:D000002");
    assertThat(concepts.get(0).terms())
        .extracting(Term::text)
        .containsExactly("Lung Diseases", "lung disease", "farmer's lung", "hay lung");
    assertThat(concepts.get(1).terms())
        .extracting(Term::text)
        .containsExactly("Breathing Failure", "No Breath");
  }

  @Test
  void a_name_that_ends_as_a_nearer_disease_is_named_is_lent_to_that_one() throws IOException {
    List<Path> files =
        List.of(
            file("tree", "Tree Number\tDescriptor\nC14.1\tD000001\nC14.2\tD000002\n"),
            file("mesh", "D000001\tHeart Diseases\t\nD000002\tBundle Branch Block\tblock\n"),
            file(
                "ontology",
                """
                [{"id": "DOID:1", "name": "right bundle branch block",
                  "synonyms": ["RBBB", "conduction block"]}]
                """),
            file(
                "wider",
                "id\tlabel\tsubClassOf\nDOID:1\tright bundle branch block\tHeart Diseases\n"));

    List<Concept> concepts = ThesaurusFiles.read(files).concepts();

    assertThat(concepts).hasSize(2);
    assertThat(concepts.get(0).terms())
        .extracting(Term::text)
        .containsExactly("Heart Diseases", "RBBB", "conduction block");
    assertThat(concepts.get(1).terms())
        .extracting(Term::text)
        .containsExactly("Bundle Branch Block", "block", "right bundle branch block");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
