package io.wireroom.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventCodecTest {
  private final EventCodec<ArticleState> codec = EventCodec.of(ArticleState.class);
  private final ArticleState state =
      ArticleState.newBuilder()
          .setArticleId("a1")
          .setSourceId("mdedge")
          .setRevision(2)
          .setFieldHashes(Map.of("title", 42L))
          .build();

  @Test
  void an_event_comes_back_as_it_was() throws Exception {
    assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
  }

  @Test
  void bytes_start_with_the_marker_of_the_single_object_encoding() {
    assertThat(codec.encode(state)).startsWith(0xC3, 0x01);
  }

  @Test
  void bytes_that_are_no_event_are_named_unreadable() {
    byte[] junk = "junk".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> codec.decode(junk)).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void an_event_of_another_type_is_named_unreadable() {
    byte[] source =
        EventCodec.of(Source.class)
            .encode(
                Source.newBuilder()
                    .setSourceId("s")
                    .setName("S")
                    .setUpdatedAt(Instant.EPOCH)
                    .build());

    assertThatThrownBy(() -> codec.decode(source))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("ArticleState");
  }

  @Test
  void damaged_events_are_named_unreadable_and_nothing_else() {
    byte[] whole = codec.encode(state);
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = whole.clone();
      damaged[10 + random.nextInt(whole.length - 10)] = (byte) random.nextInt(256);
      try {
        codec.decode(damaged);
      } catch (UnreadableEvent expected) {
        assertThat(expected).hasMessageContaining("ArticleState");
      }
    }
  }
}
