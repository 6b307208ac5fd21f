package io.wireroom.ingest.fetch;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * A content-coding that we can undo.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC 9110, Content-Encoding</a>
 */
enum ContentCoding {
  IDENTITY("identity") {
    @Override
    InputStream open(InputStream coded) {
      return coded;
    }
  },
  GZIP("gzip", "x-gzip") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      return new GZIPInputStream(coded);
    }
  },
  DEFLATE("deflate") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      BufferedInputStream peeked = new BufferedInputStream(coded);
      return new Inflating(peeked, new Inflater(!beginsAsZlib(peeked)));
    }
  },
  /** RFC 7932; its windows have at most 16 MiB. */
  BROTLI("br") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      return new BrotliInputStream(coded);
    }
  },
  /** RFC 9659 lets a window have at most 8 MiB; larger ones are refused before any is made. */
  ZSTD("zstd") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      return new ZstdInputStreamNoFinalizer(coded).setLongMax(ZSTD_WINDOW_LOG);
    }
  };

  private static final int ZSTD_WINDOW_LOG = 23;

  private final List<String> names;

  ContentCoding(String... names) {
    this.names = List.of(names);
  }

  /** Returns what undoes the coding as it is read. */
  abstract InputStream open(InputStream coded) throws IOException;

  /** Returns the coding of a name as the header has it. */
  static Optional<ContentCoding> of(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (ContentCoding coding : values()) {
      if (coding.names.contains(lower)) {
        return Optional.of(coding);
      }
    }
    return Optional.empty();
  }

  /** Some servers send what the standard calls deflate, and others what its name says. */
  private static boolean beginsAsZlib(BufferedInputStream coded) throws IOException {
    coded.mark(2);
    int method = coded.read();
    int flags = coded.read();
    coded.reset();
    return (method & 0x0f) == 8 && (method >> 4) <= 7 && (method << 8 | flags) % 31 == 0;
  }

  /** Frees its inflater, which holds memory outside of the heap. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream coded, Inflater inflater) {
      super(coded, inflater);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
