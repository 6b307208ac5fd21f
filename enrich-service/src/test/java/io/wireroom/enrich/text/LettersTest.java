package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {
  @Test
  void every_character_is_what_Unicode_says() {
    for (int code = Character.MIN_VALUE; code <= Character.MAX_VALUE; code++) {
      char c = (char) code;
      assertThat(Letters.is(c)).as("letter %04x", code).isEqualTo(Character.isLetter(c));
      assertThat(Letters.digit(c)).as("digit %04x", code).isEqualTo(Character.isDigit(c));
      assertThat(Letters.space(c)).as("space %04x", code).isEqualTo(Character.isWhitespace(c));
      assertThat(Letters.lower(c)).as("lower %04x", code).isEqualTo(Character.toLowerCase(c));
    }
  }
}
