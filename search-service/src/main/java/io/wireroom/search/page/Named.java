package io.wireroom.search.page;

/**
 * A concept as pages show it.
 *
 * @param id in the vocabulary
 * @param type of an entity or kind of a tag, for example {@code drug}
 * @param name preferred name
 */
public record Named(String id, String type, String name) {
  /** Whether it is what tags are given for, and so shown as one. */
  boolean isSubject() {
    return type.equals("specialty") || type.equals("topic");
  }

  /** Where everything with the entity is listed. */
  public String searchLink() {
    return Links.search("entity", id);
  }

  /** Where everything with the tag is listed: a specialty has a page of its own. */
  public String tagLink() {
    return switch (type) {
      case "specialty" -> SectionKind.SPECIALTY.page(id);
      case "topic" -> Links.search("topic", id);
      default -> Links.search("tag", id);
    };
  }
}
