package io.wireroom.search.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The conditions of many searches, each known by a number, and the same one by the same number, so
 * that an article is asked of it once. Numbers of words are the complements of 0 and up; others go
 * from 0, and are kept in one array, one after the other, that they are read fast. None is
 * forgotten. Not safe for use by many threads.
 */
final class SharedConditions {
  /** The place of the condition among the others follows. */
  static final int OTHER = -1;

  /** The number of what is denied follows. What is not negative is how many are enough. */
  static final int NOT = -2;

  private static final int COSTLIEST = 1 << 20;

  private final BytesRefHash words = new BytesRefHash();
  private final BytesRefBuilder word = new BytesRefBuilder();
  private final List<Condition> others = new ArrayList<>();
  private final Map<Condition, Integer> othersAt = new HashMap<>();

  private int[] code = new int[64];

  /** Where each begins, and where the next would. */
  private int[] begins = new int[16];

  private int[] costs = new int[16];
  private int size;

  /** Numbers by what they stand for; one more than they are, that 0 is free. */
  private int[] known = new int[32];

  /** How many there are that are no words. */
  int size() {
    return size;
  }

  /** How many words there are. */
  int words() {
    return words.size();
  }

  /** The complement of the number of a word; less than 0 when no condition has it. */
  int word(String field, BytesRef inField) {
    return words.find(ofField(field, inField));
  }

  Condition other(int place) {
    return others.get(place);
  }

  int begin(int number) {
    return begins[number];
  }

  int code(int at) {
    return code[at];
  }

  /** Gives a condition its number. */
  int number(Condition condition) {
    if (condition instanceof Condition.Word one) {
      int added = words.add(ofField(one.field(), new BytesRef(one.word())));
      return added < 0 ? added : ~added;
    }
    if (condition instanceof Condition.Not not) {
      int denied = number(not.denied());
      return number(cost(denied) + 1, NOT, denied);
    }
    if (condition instanceof Condition.AtLeast some) {
      return number(some);
    }
    Integer place = othersAt.get(condition);
    if (place == null) {
      place = others.size();
      others.add(condition);
      othersAt.put(condition, place);
    }
    return number(cost(condition), OTHER, place);
  }

  /** The condition of a number. */
  Condition at(int number) {
    if (number < 0) {
      return wordAt(~number);
    }
    int begin = begins[number];
    int operand = begins[number + 1] > begin + 1 ? code[begin + 1] : 0;
    return switch (code[begin]) {
      case OTHER -> other(operand);
      case NOT -> new Condition.Not(at(operand));
      default -> {
        List<Condition> parts = new ArrayList<>();
        for (int part = begin + 1; part < begins[number + 1]; part++) {
          parts.add(at(code[part]));
        }
        yield new Condition.AtLeast(code[begin], parts);
      }
    };
  }

  /** The cheapest are asked first. */
  private int number(Condition.AtLeast some) {
    int cost = 1;
    long[] parts = new long[some.parts().size()];
    for (int at = 0; at < parts.length; at++) {
      int part = number(some.parts().get(at));
      parts[at] = ((long) cost(part) << 32) | (part & 0xFFFF_FFFFL);
      cost = Math.min(COSTLIEST, cost + cost(part));
    }
    Arrays.sort(parts);
    int[] of = new int[parts.length + 1];
    of[0] = some.enough();
    for (int at = 0; at < parts.length; at++) {
      of[at + 1] = (int) parts[at];
    }
    return number(cost, of);
  }

  /** Writes it behind the last, where it stays when it is new. */
  private int number(int cost, int... of) {
    int begin = begins[size];
    code = ArrayUtil.grow(code, begin + of.length);
    System.arraycopy(of, 0, code, begin, of.length);
    if (2 * (size + 1) > known.length) {
      known = new int[2 * known.length];
      for (int number = 0; number < size; number++) {
        known[place(begins[number], begins[number + 1])] = number + 1;
      }
    }
    int place = place(begin, begin + of.length);
    if (known[place] == 0) {
      begins = ArrayUtil.grow(begins, size + 2);
      costs = ArrayUtil.grow(costs, size + 1);
      costs[size] = cost;
      begins[++size] = begin + of.length;
      known[place] = size;
    }
    return known[place] - 1;
  }

  /** The place of the number that stands for this stretch of code, or a free one. */
  private int place(int begin, int end) {
    int hash = 0;
    for (int at = begin; at < end; at++) {
      hash = (hash ^ code[at]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    int place = hash & (known.length - 1);
    while (known[place] != 0 && !stands(known[place] - 1, begin, end)) {
      place = (place + 1) & (known.length - 1);
    }
    return place;
  }

  private boolean stands(int number, int begin, int end) {
    return Arrays.equals(code, begins[number], begins[number + 1], code, begin, end);
  }

  private int cost(int number) {
    return number < 0 ? 1 : costs[number];
  }

  private static int cost(Condition condition) {
    if (condition instanceof Condition.During) {
      return 1;
    }
    return condition instanceof Condition.Beginning ? 30 : 1_000;
  }

  private BytesRef ofField(String field, BytesRef inField) {
    word.copyChars(field);
    word.append((byte) 0);
    word.append(inField);
    return word.get();
  }

  private Condition.Word wordAt(int number) {
    String both = words.get(number, new BytesRef()).utf8ToString();
    int end = both.indexOf('\0');
    return new Condition.Word(both.substring(0, end), both.substring(end + 1));
  }
}
