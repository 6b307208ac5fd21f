package io.wireroom.enrich.vocabulary.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyFormatTest {
  private static final String MESH =
      """
      <?xml version="1.0"?>
      <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/desc.dtd">
      <DescriptorRecordSet>
       <DescriptorRecord>
        <DescriptorUI>D900001</DescriptorUI>
        <DescriptorName><String>Knee, Glass</String></DescriptorName>
        <SeeRelatedList><SeeRelatedDescriptor><DescriptorReferredTo>
         <DescriptorUI>D900009</DescriptorUI></DescriptorReferredTo></SeeRelatedDescriptor></SeeRelatedList>
        <TreeNumberList><TreeNumber>C05.1</TreeNumber></TreeNumberList>
        <ConceptList><Concept><TermList>
         <Term><String>Glass Knees</String></Term><Term><String>GKS</String></Term>
        </TermList></Concept></ConceptList>
       </DescriptorRecord>
       <DescriptorRecord><DescriptorUI>D900002</DescriptorUI></DescriptorRecord>
      </DescriptorRecordSet>
      """;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            VocabularyFormat.MESH_XML,
            MESH,
            "MESH:D900001 CONDITION Glass Knee [Glass Knees, GKS{ABBREVIATION}] [] 4",
            "14"),
        Arguments.of(
            VocabularyFormat.MESH_TABLE,
            "D900001\tKnee, Glass\tKnees, Glass|Knee of Glass\nnot a line\n",
            "MESH:D900001 null Glass Knee [Glass Knees, Knee of Glass] [] 1",
            "2"),
        Arguments.of(
            VocabularyFormat.MESH_TREE,
            "\uFEFFTree Number\tDesc Ui\tTerm\nA02.835\tD900001\tKnee, Glass\n"
                + "C05.550\tD900002\tKnee Ache\nnot a line\nF03.875\tD900002\tKnee Ache\n",
            "MESH:D900001 ANATOMY Glass Knee [] [] 2;MESH:D900002 CONDITION Knee Ache [] [] 3",
            "4"),
        Arguments.of(
            VocabularyFormat.OBO,
            """
            format-version: 1.4

            [Term]
            id: DOID:900001
            name: glass knee
            synonym: "knee of \\"glass\\"" EXACT [SOME:1]
            synonym: "knee" BROAD []
            is_a: DOID:900000 ! knee disease

            [Term]
            id: DOID:900002
            name: old knee
            is_obsolete: true

            [Term]
            name: nobody's knee

            [Typedef]
            id: part_of
            """,
            "DOID:900001 CONDITION glass knee [knee of \"glass\"] [DOID:900000] 3",
            "15"),
        Arguments.of(
            VocabularyFormat.RXNORM,
            """
            900001|ENG||||||1||||RXNORM|IN|900001|glassumab||N|4096|
            900001|ENG||||||2||||RXNORM|SY|900001|glassumab extra||N|4096|
            900001|ENG||||||3||||MTHSPL|SU|X|GLASS THING||N|4096|
            900002|ENG||||||4||||RXNORM|BN|900002|Glassera||N|4096|
            900003|ENG||||||5||||RXNORM|SCD|900003|glassumab 5 MG||N|4096|
            broken|row
            """,
            "RXNORM:900001 DRUG glassumab [glassumab extra] [] 1;"
                + "RXNORM:900002 DRUG Glassera [Glassera{BRAND}] [] 4",
            "6"),
        Arguments.of(
            VocabularyFormat.HGNC,
            "HGNC ID\tApproved Symbol\tApproved Name\tStatus\tSynonyms\n"
                + "HGNC:900001\tGLS9\tglass 9\tApproved\tGLA, GLB\n"
                + "HGNC:900002\tOLD~withdrawn\tsymbol withdrawn\tSymbol Withdrawn\t\n"
                + "no id\tX\tx\tApproved\t\n",
            "HGNC:900001 GENE GLS9 [GLS9{ABBREVIATION}, glass 9, GLA{ABBREVIATION},"
                + " GLB{ABBREVIATION}] [] 2",
            "4"),
        Arguments.of(
            VocabularyFormat.SKOS,
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:skos="http://www.w3.org/2004/02/skos/core#">
             <skos:Concept rdf:about="https://example.org/t/knee-1">
              <skos:prefLabel xml:lang="en">glass knee</skos:prefLabel>
              <skos:prefLabel xml:lang="de">Glasknie</skos:prefLabel>
              <skos:altLabel>knee of glass</skos:altLabel>
              <skos:broader rdf:resource="https://example.org/t/knee"/>
             </skos:Concept>
             <skos:Concept rdf:about="https://example.org/t/x"/>
            </rdf:RDF>
            """,
            "SKOS:knee-1 null glass knee [knee of glass] [SKOS:knee] 3",
            "9"),
        Arguments.of(
            VocabularyFormat.CSV,
            "id,type,name,synonyms,links\n"
                + "condition:glass-knee,condition,\"knee, of \"\"glass\"\"\",GK|glass knee,MESH:D1\n"
                + "condition:x,thing,x,,\n",
            "condition:glass-knee CONDITION knee, of \"glass\" [GK{ABBREVIATION}, glass knee] [] 2",
            "3"),
        Arguments.of(
            VocabularyFormat.JSONL,
            "{\"id\":\"drug:glassumab\",\"type\":\"drug\",\"name\":\"glassumab\",\"terms\":["
                + "{\"text\":\"Glassera\",\"flags\":[\"brand\"]}],\"parents\":[\"drug:all\"]}\n"
                + "{\"id\":\n",
            "drug:glassumab DRUG glassumab [Glassera{BRAND}] [drug:all] 1",
            "2"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_guessed_and_read_and_what_is_off_is_told_with_its_line(
      VocabularyFormat format, String file, String concepts, String refusedLine)
      throws IOException {
    Kept kept = new Kept();

    format.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), kept);

    assertThat(VocabularyFormat.guess(file)).contains(format);
    assertThat(String.join(";", kept.concepts)).isEqualTo(concepts);
    assertThat(String.join(";", kept.refused)).isEqualTo(refusedLine);
  }

  @Test
  void an_entity_of_the_documents_own_is_not_followed() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x><DescriptorRecord>&a;"
            + "</DescriptorRecord></x>";

    assertThatThrownBy(
            () ->
                VocabularyFormat.MESH_XML.read(
                    new ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8)), new Kept()))
        .isInstanceOf(IOException.class);
  }

  private static final class Kept implements ConceptSink {
    private final List<String> concepts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Override
    public void concept(ImportedConcept one) {
      concepts.add(
          "%s %s %s %s %s %d"
              .formatted(
                  one.id(),
                  one.type(),
                  one.name(),
                  one.terms().stream()
                      .map(
                          term ->
                              term.text()
                                  + (term.flags().isEmpty()
                                      ? ""
                                      : term.flags()
                                          .toString()
                                          .replace('[', '{')
                                          .replace(']', '}')))
                      .toList(),
                  one.parents(),
                  one.line()));
    }

    @Override
    public void refused(int line, String why) {
      refused.add(Integer.toString(line));
    }
  }
}
