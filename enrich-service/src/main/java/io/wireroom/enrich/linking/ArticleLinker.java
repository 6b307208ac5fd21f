package io.wireroom.enrich.linking;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Definitions;
import io.wireroom.enrich.text.Range;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Links the mentions of one article: its abbreviations mean what it says they mean. */
public final class ArticleLinker {
  private ArticleLinker() {}

  /** Returns what each mention means, in the order of the mentions; unknown ones mean nothing. */
  public static Map<FoundSpan, List<Linked>> link(
      Linker linker, String text, List<Range> sentences, List<FoundSpan> mentions) {
    return link(linker, text, Definitions.in(text, sentences), mentions, mention -> true);
  }

  /**
   * Returns what some of the mentions mean, likewise.
   *
   * @param definitions of abbreviations in the text
   * @param asked tells which of them
   */
  public static Map<FoundSpan, List<Linked>> link(
      Linker linker,
      String text,
      List<Definition> definitions,
      List<FoundSpan> mentions,
      Predicate<FoundSpan> asked) {
    Map<String, String> longForms = new HashMap<>();
    for (Definition definition : definitions) {
      longForms.putIfAbsent(definition.shortForm(), definition.longPlace().of(text));
    }
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Range before = mentions.get(i).place();
      Range within = mentions.get(i + 1).place();
      if (mentions.get(i).type().equals(mentions.get(i + 1).type())
          && within.length() < before.length()
          && apart(text, before, within)) {
        longForms.putIfAbsent(within.of(text), before.of(text));
      }
    }
    Map<FoundSpan, List<Linked>> linked = new LinkedHashMap<>();
    for (FoundSpan mention : mentions) {
      if (!asked.test(mention)) {
        continue;
      }
      String name = mention.place().of(text);
      String plural = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
      String longForm = longForms.getOrDefault(name, longForms.get(plural));
      List<Linked> meaning = longForm == null ? List.of() : linker.link(longForm, mention.type());
      linked.put(mention, meaning.isEmpty() ? linker.link(name, mention.type()) : meaning);
    }
    return linked;
  }

  /**
   * "Zidovudine (AZT)": letters that are none of the long form's, but stand where it is defined.
   */
  private static boolean apart(String text, Range before, Range within) {
    return text.startsWith(" (", before.end())
        && within.start() == before.end() + 2
        && text.startsWith(")", within.end())
        && LearnedNames.shortForm(within.of(text));
  }
}
