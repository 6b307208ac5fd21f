package io.wireroom.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundedBodyTest {
  private static final int MILLION = 1_000_000;
  private static final String FEED = "<rss>in short, " + "again and ".repeat(20) + "again</rss>";

  /** Made by the reference encoder, which Java has none of: {@link #FEED}, and a million zeros. */
  private static final byte[] FEED_IN_BROTLI =
      base64("G+EA+I3UYU08Mkoen7l+SXOT04NIMotgWgFWHGJJ/dl7oH73CAE=");

  private static final byte[] ZEROS_IN_BROTLI = base64("Wz9Cj38CIB4LBPJzHgA=");

  static Stream<Arguments> feeds() throws IOException {
    byte[] feed = FEED.getBytes(UTF_8);
    return Stream.of(
        Arguments.of("", feed),
        Arguments.of("identity", feed),
        Arguments.of("gzip", gzip(feed)),
        Arguments.of("X-GZIP", gzip(feed)),
        Arguments.of("deflate", deflate(feed, false)),
        Arguments.of("deflate", deflate(feed, true)),
        Arguments.of("br", FEED_IN_BROTLI),
        Arguments.of("zstd", Zstd.compress(feed)),
        Arguments.of("br, gzip", gzip(FEED_IN_BROTLI)),
        Arguments.of("deflate,gzip , zstd", Zstd.compress(gzip(deflate(feed, true)))));
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void a_body_is_decoded(String encoding, byte[] body) throws IOException {
    assertThat(decode(body, encoding, MILLION)).isEqualTo(Buffer.buffer(FEED));
  }

  static Stream<Arguments> bombs() throws IOException {
    byte[] zeros = new byte[MILLION];
    return Stream.of(
        Arguments.of("gzip", gzip(zeros)),
        Arguments.of("deflate", deflate(zeros, false)),
        Arguments.of("deflate", deflate(zeros, true)),
        Arguments.of("br", ZEROS_IN_BROTLI),
        Arguments.of("zstd", Zstd.compress(zeros)),
        Arguments.of("gzip, gzip", gzip(gzip(zeros))));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void what_comes_out_is_counted(String encoding, byte[] bomb) throws IOException {
    assertThat(bomb.length).isLessThan(2_000);
    assertThat(decode(bomb, encoding, MILLION).length()).isEqualTo(MILLION);
    assertThatThrownBy(() -> decode(bomb, encoding, MILLION - 1))
        .isInstanceOf(BodyTooLarge.class)
        .hasMessageContaining("larger than 999999 bytes");
  }

  @Test
  void what_comes_out_in_between_is_counted_too() throws IOException {
    byte[] nothing = new byte[0];
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    byte[] frame = Zstd.compress(nothing);
    for (int i = 0; i < 1_000; i++) {
      frames.write(frame);
    }
    byte[] bomb = gzip(frames.toByteArray());

    assertThat(decode(bomb, "zstd, gzip", frames.size()).length()).isZero();
    assertThatThrownBy(() -> decode(bomb, "zstd, gzip", frames.size() - 1))
        .isInstanceOf(BodyTooLarge.class);
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void a_body_that_ends_too_soon_or_is_another_is_refused(String encoding, byte[] body) {
    if (encoding.isEmpty() || encoding.equals("identity")) {
      return;
    }
    byte[] half = java.util.Arrays.copyOf(body, body.length / 2);

    assertThatThrownBy(() -> decode(half, encoding, MILLION)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> decode("<rss/>".getBytes(UTF_8), encoding, MILLION))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_window_larger_than_the_standard_lets_it_be_is_refused() throws IOException {
    assertThat(decode(zstd(23), "zstd", MILLION * 20).length()).isEqualTo(9 * MILLION);
    assertThatThrownBy(() -> decode(zstd(24), "zstd", MILLION * 20))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compress", "gzip;q=1", "gzip, lzma", "gzip,gzip,gzip,gzip"})
  void codings_that_we_did_not_ask_for_are_refused(String encoding) {
    assertThatThrownBy(() -> decode(new byte[1], encoding, 10)).isInstanceOf(UnknownCoding.class);
  }

  private static Buffer decode(byte[] body, String encoding, int most) throws IOException {
    return BoundedBody.decode(Buffer.buffer(body), List.of(encoding), most);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** Nine million zeros, with a window of so many bits. */
  private static byte[] zstd(int windowLog) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new ZstdOutputStreamNoFinalizer(packed).setLong(windowLog)) {
      out.write(new byte[9 * MILLION]);
    }
    return packed.toByteArray();
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }
}
