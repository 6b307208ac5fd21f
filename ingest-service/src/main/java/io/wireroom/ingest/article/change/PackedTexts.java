package io.wireroom.ingest.article.change;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Named texts, deflated. The same texts give the same bytes. */
final class PackedTexts {
  private PackedTexts() {}

  static ByteBuffer pack(Map<String, String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(texts.size());
      for (Map.Entry<String, String> one : new TreeMap<>(texts).entrySet()) {
        write(out, one.getKey());
        write(out, one.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  static Map<String, String> unpack(ByteBuffer packed) {
    byte[] bytes = new byte[packed.remaining()];
    packed.duplicate().get(bytes);
    Map<String, String> texts = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      for (int left = in.readInt(); left > 0; left--) {
        String name = read(in);
        texts.put(name, read(in));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("what was remembered of an article cannot be read", broken);
    }
    return texts;
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
