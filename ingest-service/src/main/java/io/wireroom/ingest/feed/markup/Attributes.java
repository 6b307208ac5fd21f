package io.wireroom.ingest.feed.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of one element, names as written, in order; of two with one name the first. */
public final class Attributes {
  /** No attributes. */
  public static final Attributes NONE = new Attributes();

  private static final int MOST = 256;

  private String[] pairs = new String[0];
  private int used;

  Attributes() {}

  /** Returns attributes of names and values in turn. */
  public static Attributes of(String... namesAndValues) {
    Attributes attributes = new Attributes();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      attributes.add(namesAndValues[index], namesAndValues[index + 1]);
    }
    return attributes;
  }

  /** Returns false when there is one of this name already, or there are too many. */
  boolean add(String name, String value) {
    if (used >= 2 * MOST || get(name) != null) {
      return false;
    }
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(8, 2 * used));
    }
    pairs[used++] = name;
    pairs[used++] = value;
    return true;
  }

  /** How many there are. */
  public int size() {
    return used / 2;
  }

  /** The name of one of them, counted from 0. */
  public String name(int index) {
    return pairs[2 * index];
  }

  /** The value of one of them, counted from 0, references in it resolved. */
  public String value(int index) {
    return pairs[2 * index + 1];
  }

  /** Returns the value; null when there is none of this name. */
  public @Nullable String get(String name) {
    for (int index = 0; index < used; index += 2) {
      if (pairs[index].equals(name)) {
        return pairs[index + 1];
      }
    }
    return null;
  }

  /** Returns the value of an attribute however its letters are cased; null when there is none. */
  public @Nullable String getInAnyCase(String name) {
    for (int index = 0; index < used; index += 2) {
      if (pairs[index].equalsIgnoreCase(name)) {
        return pairs[index + 1];
      }
    }
    return null;
  }

  /** Returns the value, or another when there is none of this name. */
  public String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }
}
