package io.wireroom.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text in the encoding that they really have: byte order mark, then the label if
 * the bytes agree with it, then UTF-8, then windows-1252, which takes anything.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
public final class TextDecoder {
  /** In bytes: what tells the encoding is not further down. */
  private static final int HEAD = 1024;

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset EBCDIC = Charset.forName("IBM037");

  private TextDecoder() {}

  /** Returns the text; notes what was odd about its encoding. */
  public static String decode(byte[] bytes, @Nullable String contentType, Repairs repairs) {
    try (Reader reader = open(new ByteArrayInputStream(bytes), contentType, repairs)) {
      StringWriter text = new StringWriter(bytes.length);
      reader.transferTo(text);
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }

  /**
   * Returns the text as it is read, in constant memory; notes what is odd about its encoding.
   *
   * @throws IOException when the stream does
   */
  public static Reader open(InputStream in, @Nullable String contentType, Repairs repairs)
      throws IOException {
    byte[] head = new byte[LenientUtf8.USUAL];
    int length = in.readNBytes(head, 0, head.length);
    boolean whole = length < head.length;
    Charset marked = marked(head, length);
    int mark = marked == null ? 0 : "\uFEFF".getBytes(marked).length;
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, length - mark), in);
    if (marked != null) {
      repairs.add("byte-order-mark", marked.name());
      return marked.equals(StandardCharsets.UTF_8)
          ? new LenientUtf8(head, mark, length, whole, in, marked, "UTF-8", repairs)
          : new InputStreamReader(all, marked);
    }
    Charset wide = wide(head, length);
    if (wide != null) {
      repairs.add("unmarked-encoding", wide.name() + " without a byte order mark");
      return new InputStreamReader(all, wide);
    }
    int shown = Math.min(length, HEAD);
    String text = new String(head, 0, shown, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u004c\u006f\u00a7\u0094")) {
      Optional<Charset> declared =
          EncodingNames.declared(new String(head, 0, shown, EBCDIC))
              .flatMap(EncodingNames::charset);
      return new InputStreamReader(all, declared.orElse(EBCDIC));
    }
    String label =
        EncodingNames.declared(text)
            .or(() -> EncodingNames.ofMediaType(contentType))
            .orElse("UTF-8");
    Charset labelled = EncodingNames.charset(label).orElse(null);
    boolean ascii = text.stripLeading().startsWith("<");
    if (labelled == null || needsMoreBytes(labelled) || (ascii && isEbcdic(labelled))) {
      // The head was readable byte by byte, so a label of two bytes each, or of others, is wrong
      repairs.add("wrong-encoding", "labelled " + label + ", which it cannot be");
      labelled = StandardCharsets.UTF_8;
    }
    return escapes(labelled)
        ? new InputStreamReader(all, labelled)
        : new LenientUtf8(head, 0, length, whole, in, labelled, label, repairs);
  }

  private static @Nullable Charset marked(byte[] head, int length) {
    int first = 0;
    for (int index = 0; index < 4; index++) {
      first = first << 8 | (index < length ? head[index] & 0xff : 0x20);
    }
    if (first == 0x0000FEFF) {
      return UTF_32BE;
    }
    if (first == 0xFFFE0000) {
      return UTF_32LE;
    }
    if (first >>> 16 == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first >>> 16 == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    return first >>> 8 == 0xEFBBBF ? StandardCharsets.UTF_8 : null;
  }

  /** Every document of ours begins with a character of ASCII, so zeroes show how wide they are. */
  private static @Nullable Charset wide(byte[] head, int length) {
    if (length < 4) {
      return null;
    }
    boolean[] zero = {head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0};
    if (zero[0] && zero[1] && zero[2] && !zero[3]) {
      return UTF_32BE;
    }
    if (!zero[0] && zero[1] && zero[2] && zero[3]) {
      return UTF_32LE;
    }
    if (zero[0] && !zero[1] && zero[2] && !zero[3]) {
      return StandardCharsets.UTF_16BE;
    }
    return !zero[0] && zero[1] && !zero[2] && zero[3] ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean needsMoreBytes(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** In these, bytes of ASCII mean other characters. */
  private static boolean escapes(Charset charset) {
    return charset.name().contains("2022") || !charset.canEncode() || isEbcdic(charset);
  }

  private static boolean isEbcdic(Charset charset) {
    return charset.canEncode() && "<".getBytes(charset)[0] != '<';
  }
}
