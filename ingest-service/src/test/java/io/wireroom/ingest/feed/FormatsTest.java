package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsTest {
  static List<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void each_format_is_read_whole(String name) throws IOException {
    List<Entry> entries = new ArrayList<>();
    FeedReading feed =
        FeedReader.read(new ByteArrayInputStream(Samples.document(name)), null, null, entries::add);

    assertThat(feed.error()).isNull();
    assertThat(EntryListing.of(feed, entries)).isEqualTo(Samples.expected(name));
  }
}
