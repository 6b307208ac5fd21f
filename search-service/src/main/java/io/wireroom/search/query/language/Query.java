package io.wireroom.search.query.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for, as a tree. Every tree can be printed, and read again as the same tree. */
public sealed interface Query {
  /** What to do for each kind of query. */
  interface Cases<T> {
    T words(Words words);

    T phrase(Phrase phrase);

    T prefix(Prefix prefix);

    T within(Within within);

    T dated(Dated dated);

    T all(All all);

    T any(Any any);

    T not(Not not);
  }

  /** Does what the kind of this query asks for. */
  <T> T match(Cases<T> cases);

  /** As somebody would write it. */
  default String text() {
    return match(Printer.PLAIN);
  }

  /**
   * Loose words: most of them must be there, in any order and form.
   *
   * @param words one or more, each with a letter or digit
   * @param meanings the concepts that some of them name, in order
   */
  record Words(List<String> words, List<Meaning> meanings) implements Query {
    /** Words that are not looked into. */
    public Words(List<String> words) {
      this(words, List.of());
    }

    public Words {
      words = List.copyOf(words);
      meanings = List.copyOf(meanings);
      if (words.isEmpty() || !words.stream().allMatch(Wording::isWord)) {
        throw new IllegalArgumentException("no plain words: " + words);
      }
    }

    /** Those of them that name a concept, with blanks between. */
    public String named(Meaning meaning) {
      return String.join(" ", words.subList(meaning.from(), meaning.to()));
    }

    /** Those of them that name no concept. */
    public List<String> unnamed() {
      List<String> rest = new ArrayList<>();
      int at = 0;
      for (Meaning meaning : meanings) {
        rest.addAll(words.subList(at, meaning.from()));
        at = meaning.to();
      }
      rest.addAll(words.subList(at, words.size()));
      return rest;
    }

    /** All of them with blanks between. */
    public String joined() {
      return String.join(" ", words);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.words(this);
    }
  }

  /**
   * Words that stand together, in order.
   *
   * @param words with single blanks between
   * @param apart by how many places the words may be moved, 0 to {@value #MOST_APART}
   */
  record Phrase(String words, int apart) implements Query {
    public static final int MOST_APART = 100;

    public Phrase {
      if (!Wording.isPhrase(words) || apart < 0 || apart > MOST_APART) {
        throw new IllegalArgumentException("no phrase: " + words + "~" + apart);
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.phrase(this);
    }
  }

  /**
   * Words that begin so.
   *
   * @param start at least two characters
   */
  record Prefix(String start) implements Query {
    static final int SHORTEST = 2;

    public Prefix {
      if (!Wording.isWord(start) || start.length() < SHORTEST) {
        throw new IllegalArgumentException("no prefix: " + start);
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.prefix(this);
    }
  }

  /**
   * A query that is asked of one field.
   *
   * @param query without fields and dates of its own
   */
  record Within(Field field, Query query) implements Query {
    public Within {
      if (field == Field.DATE || query.match(HasFields.YES)) {
        throw new IllegalArgumentException("no query within " + field + ": " + query);
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.within(this);
    }
  }

  /**
   * Articles of a stretch of time.
   *
   * @param from first of it; null for any
   * @param to last of it; null for any, the same as {@code from} for that alone
   */
  record Dated(@Nullable Stretch from, @Nullable Stretch to) implements Query {
    public Dated {
      if (from == null && to == null
          || from != null && to != null && to.last().isBefore(from.first())) {
        throw new IllegalArgumentException("no stretch of time: " + from + " to " + to);
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.dated(this);
    }
  }

  /** Every one of them must hold; two at least, none of the same kind. */
  record All(List<Query> parts) implements Query {
    public All {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(All.class::isInstance)) {
        throw new IllegalArgumentException("nothing to join: " + parts);
      }
    }

    /** Joins one or more queries. */
    static Query of(List<Query> parts) {
      List<Query> flat = new ArrayList<>();
      parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts : List.of(part)));
      return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.all(this);
    }
  }

  /** One of them must hold; two at least, none of the same kind. */
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(Any.class::isInstance)) {
        throw new IllegalArgumentException("nothing to join: " + parts);
      }
    }

    /** Joins one or more queries. */
    static Query of(List<Query> parts) {
      List<Query> flat = new ArrayList<>();
      parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts : List.of(part)));
      return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.any(this);
    }
  }

  /** It must not hold. */
  record Not(Query query) implements Query {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.not(this);
    }
  }
}
