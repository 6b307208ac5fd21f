package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequenceTrainerTest {
  @Test
  void what_was_learned_holds_for_words_that_were_not_seen() {
    SequenceModel model = Drills.model();

    assertThat(Drills.found(model, "Patients with chronic hepatitis were given ralimab."))
        .containsExactly("Disease chronic hepatitis", "Chemical ralimab");
    assertThat(Drills.found(model, "The doctors saw the trial.")).isEmpty();
  }

  @Test
  void the_same_texts_give_the_same_file_to_the_byte() throws IOException {
    assertThat(bytes(Drills.model())).isEqualTo(bytes(Drills.model()));
  }

  @Test
  void a_model_comes_back_from_its_file_as_it_was() throws IOException {
    Gazetteer names = new Gazetteer();
    names.add("hepatitis", 0);
    SequenceModel model =
        new SequenceTrainer(4, 0.1, 1, 1).learn("with-names-2", Drills.corpus(), names, l -> {});
    SequenceModel back = ModelFile.read(new ByteArrayInputStream(bytes(model)));

    LabelledText text = Drills.text("Patients with hepatitis were given ralimab.");
    assertThat(back.name()).isEqualTo("with-names-2");
    assertThat(back.find(text.text(), text.sentences()))
        .isNotEmpty()
        .isEqualTo(model.find(text.text(), text.sentences()));
    assertThat(bytes(back)).isEqualTo(bytes(model));
  }

  @Test
  void how_narrow_its_gate_is_a_model_keeps_in_its_file() throws IOException {
    String words = "Patients with colitis were given ralimab.";
    SequenceModel narrow = Drills.model().narrower(Short.MAX_VALUE * 2);
    SequenceModel back = ModelFile.read(new ByteArrayInputStream(bytes(narrow)));

    assertThat(Drills.found(back, words)).isEmpty();
    assertThat(Drills.found(back.narrower(-Short.MAX_VALUE * 2), words))
        .containsExactly("Disease colitis", "Chemical ralimab");
  }

  @Test
  void what_is_no_model_is_refused() {
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void texts_that_were_read_for_one_type_alone_do_not_teach_that_there_is_no_other() {
    List<LabelledText> texts = new ArrayList<>(Drills.corpus());
    for (int i = 0; i < 40; i++) {
      texts.add(
          Drills.text(
              "We studied zalumab in <D colitis>, and the trial went on.", Set.of("Disease")));
    }

    SequenceModel model =
        new SequenceTrainer(8, 0.1, 1, 1).learn("partial-1", texts, new Gazetteer(), l -> {});

    assertThat(Drills.found(model, "We studied zalumab in colitis, and the trial went on."))
        .containsExactly("Chemical zalumab", "Disease colitis");
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }
}
