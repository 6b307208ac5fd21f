package io.wireroom.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 whatever the label says, unless the bytes are not UTF-8 and the label names another
 * encoding. Single bytes that are not UTF-8 are windows-1252, which is what strays into it.
 */
final class LenientUtf8 extends Reader {
  /** In bytes: small enough for the cache next to the processor. */
  static final int USUAL = 4 * 1024;

  /** At least as many are looked at to tell one encoding from another. */
  private static final int WINDOW = 16 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String HIGH = high();
  private static final long NOT_ASCII = 0x8080808080808080L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Takes many bytes at a time, which a loop does not. */
  private final CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();

  private final InputStream in;
  private final Charset labelled;
  private final String label;
  private final String stray;
  private final Repairs repairs;
  private byte[] bytes;
  private int at;
  private int end;
  private char low;
  private boolean decided;
  private boolean ended;
  private @Nullable Reader other;

  /**
   * Begins with bytes that were read already, of which the array becomes its own.
   *
   * @param whole whether they are all that there is
   */
  LenientUtf8(
      byte[] head,
      int from,
      int to,
      boolean whole,
      InputStream in,
      Charset labelled,
      String label,
      Repairs repairs) {
    this.bytes = head;
    this.ended = whole;
    this.at = from;
    this.end = to;
    this.in = in;
    this.labelled = labelled;
    this.label = label;
    this.stray = "labelled " + label + ", read as windows-1252";
    this.repairs = repairs;
    this.decided = labelled.equals(StandardCharsets.UTF_8);
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    if (other != null) {
      return other.read(to, from, length);
    }
    int out = from;
    int last = from + length;
    while (out < last && (at < end || low != 0 || (out == from && fill()))) {
      if (low != 0) {
        to[out++] = low;
        low = 0;
      } else if (bytes[at] >= 0) {
        int run = run(Math.min(end - at, last - out));
        ascii.decode(ByteBuffer.wrap(bytes, at, run), CharBuffer.wrap(to, out, run), true);
        at += run;
        out += run;
      } else if (decided) {
        to[out++] = character();
      } else {
        decide();
        if (other != null) {
          return out > from ? out - from : other.read(to, from, length);
        }
      }
    }
    return out > from || length == 0 ? out - from : -1;
  }

  /** How many of the next bytes are ASCII. */
  private int run(int most) {
    int index = at;
    int stop = at + most;
    while (index + Long.BYTES <= stop && ((long) EIGHT.get(bytes, index) & NOT_ASCII) == 0) {
      index += Long.BYTES;
    }
    while (index < stop && bytes[index] >= 0) {
      index++;
    }
    return index - at;
  }

  /** Reads one that is not ASCII; the second half of a pair waits. */
  private char character() throws IOException {
    int size = size(at);
    if (size == 0) {
      repairs.add("wrong-encoding", stray);
      return HIGH.charAt(bytes[at++] & 0x7f);
    }
    int code = bytes[at] & (0x7f >> size);
    for (int index = 1; index < size; index++) {
      code = code << 6 | (bytes[at + index] & 0x3f);
    }
    at += size;
    if (code < 0x10000) {
      return (char) code;
    }
    low = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  /** How many bytes the character has that begins here; 0 when it is no UTF-8. */
  private int size(int start) throws IOException {
    int first = bytes[start] & 0xff;
    int size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    int here = start;
    while (end - here < size && here == at && fill()) {
      here = at;
    }
    if (end - here < size) {
      return 0;
    }
    for (int index = 1; index < size; index++) {
      if ((bytes[here + index] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[here + 1] & 0xff;
    boolean tooLong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    boolean noCharacter = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
    return tooLong || noCharacter ? 0 : size;
  }

  /** At the first byte that is not ASCII: is the label right? */
  private void decide() throws IOException {
    decided = true;
    while (!ended && (bytes.length < WINDOW || end < bytes.length || at > 0)) {
      if (!fill()) {
        break;
      }
    }
    if (isUtf8()) {
      repairs.add("wrong-encoding", "labelled " + label + ", is UTF-8");
    } else {
      InputStream rest = new ByteArrayInputStream(bytes, at, end - at);
      other = new InputStreamReader(new SequenceInputStream(rest, in), labelled);
    }
  }

  private boolean isUtf8() throws IOException {
    int index = at;
    // The last character may not be here in whole
    int last = ended ? end : end - 3;
    while (index < last) {
      int size = bytes[index] >= 0 ? 1 : size(index);
      if (size == 0) {
        return false;
      }
      index += size;
    }
    return true;
  }

  /** Reads on and keeps what is not used yet; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    boolean full = end == bytes.length && bytes.length < (decided ? USUAL : WINDOW);
    byte[] to = full ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, at, to, 0, end - at);
    bytes = to;
    end -= at;
    at = 0;
    int read = end == bytes.length ? -1 : in.read(bytes, end, bytes.length - end);
    if (read <= 0) {
      ended = read < 0 && end < bytes.length;
      return false;
    }
    end += read;
    return true;
  }

  private static String high() {
    byte[] high = new byte[128];
    for (int index = 0; index < high.length; index++) {
      high[index] = (byte) (index | 0x80);
    }
    return new String(high, WINDOWS_1252);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
