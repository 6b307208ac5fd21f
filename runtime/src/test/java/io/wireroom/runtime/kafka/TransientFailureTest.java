package io.wireroom.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransientFailureTest {
  @Test
  void all_that_lies_behind_it_is_told_once() {
    IOException deepest = new IOException("the certificate is of yesterday");
    TransientFailure failure =
        new TransientFailure(
            "the index cannot be had", new TransientFailure("no TLS", new IOException(deepest)));

    assertThat(failure.causes())
        .isEqualTo(
            "no TLS; java.io.IOException: "
                + deepest
                + "; java.io.IOException: the certificate is of yesterday");
  }

  @Test
  void nothing_is_told_of_what_is_not_known() {
    assertThat(new TransientFailure("busy").causes()).isEmpty();
  }
}
