package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.EntryDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The formats, told apart by the root element. */
public enum AgencyFormat {
  NITF("nitf", Set.of("nitf"), Set.of("nitf"), Nitf::read),
  NEWSML_G2(
      "newsml-g2",
      Set.of("newsItem", "packageItem", "newsMessage"),
      Set.of("newsItem", "packageItem"),
      NewsMlG2::read),
  NEWSML_1("newsml-1", Set.of("NewsML"), Set.of("NewsItem"), NewsMl1::read),
  JATS("jats", Set.of("article", "pmc-articleset"), Set.of("article"), Jats::read);

  private static final List<AgencyFormat> FORMATS = List.of(values());

  private final String label;
  private final Set<String> roots;
  private final Set<String> items;
  private final BiConsumer<Element, EntryDraft> reader;

  AgencyFormat(
      String label, Set<String> roots, Set<String> items, BiConsumer<Element, EntryDraft> reader) {
    this.label = label;
    this.roots = roots;
    this.items = items;
    this.reader = reader;
  }

  /** Returns the format whose root element this is, its prefix left out. */
  public static Optional<AgencyFormat> of(String root) {
    for (AgencyFormat format : FORMATS) {
      if (format.roots.contains(root)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Its name in events, for example newsml-g2. */
  public String label() {
    return label;
  }

  boolean isItem(String name) {
    return items.contains(name);
  }

  void read(Element item, EntryDraft draft) {
    reader.accept(item, draft);
  }
}
