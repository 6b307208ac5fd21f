package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.ContentWords;
import io.wireroom.search.query.language.Meaning;
import io.wireroom.search.query.language.Query;
import java.util.List;

/** Title, names of what is mentioned, text and authors together. */
final class Anywhere implements Place {
  /** Fields that together must have the words. */
  private static final List<String> FIELDS = List.of("title", "names", "lead", "body", "authors");

  private static final List<String> BESIDE = List.of("lead", "names", "authors");

  private static final List<String> PHRASE_FIELDS = List.of("title^3", "lead^1.5", "body");

  /** Stems hide how a word begins. */
  private static final List<String> EXACT_FIELDS = List.of("title.exact^3", "body.exact");

  /** Up to three words must all be there; of four to six one may be missing; of more a quarter. */
  private static final String ENOUGH = "3<-1 6<75%";

  private static final int NEARLY_TOGETHER = 2;

  private final Ranking ranking;

  Anywhere(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public ObjectNode words(Query.Words words) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode bool = clause.putObject("bool");
    ObjectNode demand = demand(words, ENOUGH);
    boolean meant = ranking.conceptWeight() > 0 && !words.meanings().isEmpty();
    bool.putArray("filter").add(meant ? Clauses.any(List.of(demand, meant(words))) : demand);
    ArrayNode better = likeness(words);
    if (meant) {
      words.meanings().forEach(one -> better.add(told(words, one)));
    }
    bool.set("should", better);
    return clause;
  }

  /** Articles that have the concepts, by whatever name, and the words that name none. */
  private ObjectNode meant(Query.Words words) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ArrayNode all = clause.putObject("bool").putArray("filter");
    words.meanings().forEach(one -> all.add(tagged(one)));
    List<String> rest = words.unnamed();
    if (!rest.isEmpty()) {
      all.add(demand(new Query.Words(rest), ENOUGH));
    }
    return clause;
  }

  /**
   * What articles gain by the concepts that the words name; none when concepts do not count.
   *
   * @param times how many times the weight of a concept
   */
  List<ObjectNode> gains(Query.Words words, double times) {
    return ranking.conceptWeight() == 0
        ? List.of()
        : words.meanings().stream().map(one -> gain(one, times)).toList();
  }

  private ObjectNode gain(Meaning meaning, double times) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode constant =
        clause.putObject("constant_score").put("boost", ranking.conceptWeight() * times);
    constant.set("filter", tagged(meaning));
    return clause;
  }

  private ObjectNode told(Query.Words words, Meaning meaning) {
    ObjectNode gain = gain(meaning, 1);
    gain.withObject("/constant_score").put("_name", words.named(meaning) + " → " + meaning.name());
    return gain;
  }

  private static ObjectNode tagged(Meaning meaning) {
    return Clauses.term("entities", meaning.conceptId());
  }

  /** What an article must have to fulfil the question; {@code enough} of the words. */
  ObjectNode demand(Query.Words words, String enough) {
    ObjectNode demand = JsonNodeFactory.instance.objectNode();
    match(demand, String.join(" ", content(words)), "cross_fields", FIELDS)
        .put("minimum_should_match", enough);
    return demand;
  }

  /**
   * What makes an article a better answer, the more of it the better. Title and text count as one:
   * a word that both have is not worth twice as much.
   */
  ArrayNode likeness(Query.Words words) {
    String text = String.join(" ", content(words));
    ArrayNode better = JsonNodeFactory.instance.arrayNode();
    better
        .addObject()
        .putObject("combined_fields")
        .put("query", text)
        .putArray("fields")
        .add("title^" + ranking.titleWeight())
        .add("body");
    if (ranking.besideWeight() > 0) {
      match(better.addObject(), text, "most_fields", BESIDE).put("boost", ranking.besideWeight());
    }
    if (ranking.phraseWeight() > 0 && words.words().size() > 1) {
      match(better.addObject(), words.joined(), "phrase", PHRASE_FIELDS)
          .put("slop", NEARLY_TOGETHER)
          .put("boost", ranking.phraseWeight());
    }
    return better;
  }

  List<String> content(Query.Words words) {
    return ranking.contentWords() ? ContentWords.of(words.words()) : words.words();
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    match(clause, phrase.words(), "phrase", PHRASE_FIELDS).put("slop", phrase.apart());
    return clause;
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    match(clause, prefix.start(), "bool_prefix", EXACT_FIELDS).put("operator", "and");
    return clause;
  }

  private static ObjectNode match(
      ObjectNode clause, String text, String type, List<String> fields) {
    ObjectNode match = clause.putObject("multi_match").put("query", text).put("type", type);
    ArrayNode names = match.putArray("fields");
    fields.forEach(names::add);
    return match;
  }
}
