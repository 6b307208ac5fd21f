package io.wireroom.enrich.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A model as a file: types, transitions, features in the order of their keys with their weights,
 * and the gazetteer; compressed. The same model gives the same bytes.
 */
public final class ModelFile {
  private static final int MAGIC = 0x5752_4E33;
  private static final int MOST_FEATURES = 5_000_000;

  private ModelFile() {}

  /** Writes a model. */
  public static void write(SequenceModel model, OutputStream out) throws IOException {
    try (DataOutputStream file = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      file.writeInt(MAGIC);
      file.writeUTF(model.name());
      file.writeByte(model.types().size());
      for (String type : model.types()) {
        file.writeUTF(type);
      }
      for (int[] reading : model.transitions) {
        for (int transition : reading) {
          file.writeShort(transition);
        }
      }
      file.writeShort(model.plain);
      FeatureTable table = model.table;
      List<Integer> order =
          IntStream.range(0, table.size())
              .boxed()
              .sorted(Comparator.comparing(table::keyAt, Integer::compareUnsigned))
              .toList();
      file.writeInt(order.size());
      int last = 0;
      for (int number : order) {
        difference(file, table.keyAt(number) - last);
        last = table.keyAt(number);
      }
      for (int column = 0; column < SequenceModel.width(model.tags); column++) {
        for (int number : order) {
          file.writeByte(table.weight(number, column));
        }
      }
      model.gazetteer.write(file);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static SequenceModel read(InputStream in) throws IOException {
    try (DataInputStream file = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      if (file.readInt() != MAGIC) {
        throw new IOException("this is no model, or one of another version");
      }
      String name = file.readUTF();
      String[] types = new String[file.readUnsignedByte()];
      for (int i = 0; i < types.length; i++) {
        types[i] = file.readUTF();
      }
      if (types.length == 0 || types.length > TagSet.MOST_TYPES) {
        throw new IOException("a model of " + types.length + " types");
      }
      TagSet tags = new TagSet(Arrays.asList(types));
      int[][] transitions = new int[SequenceModel.READINGS][(tags.size() + 1) * tags.size()];
      for (int[] reading : transitions) {
        for (int i = 0; i < reading.length; i++) {
          reading[i] = file.readShort();
        }
      }
      int plain = file.readShort();
      int[] keys = new int[size(file.readInt())];
      int last = 0;
      for (int i = 0; i < keys.length; i++) {
        last += difference(file);
        keys[i] = last;
      }
      int width = SequenceModel.width(tags);
      byte[] rows = new byte[keys.length * width];
      byte[] column = new byte[keys.length];
      for (int c = 0; c < width; c++) {
        file.readFully(column);
        for (int i = 0; i < keys.length; i++) {
          rows[i * width + c] = column[i];
        }
      }
      Gazetteer gazetteer = Gazetteer.read(file);
      return new SequenceModel(
          name, tags, new FeatureTable(width, keys, rows), transitions, plain, gazetteer);
    }
  }

  static int size(int told) throws IOException {
    if (told < 0 || told > MOST_FEATURES) {
      throw new IOException("a model of " + told + " features");
    }
    return told;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  static void difference(DataOutputStream file, int difference) throws IOException {
    int left = difference;
    while ((left & ~0x7F) != 0) {
      file.writeByte(left & 0x7F | 0x80);
      left >>>= 7;
    }
    file.writeByte(left);
  }

  static int difference(DataInputStream file) throws IOException {
    int difference = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int part = file.readUnsignedByte();
      difference |= (part & 0x7F) << shift;
      if (part < 0x80) {
        return difference;
      }
    }
    throw new IOException("a number that is too long");
  }
}
