package io.wireroom.search.query.language;

import java.util.List;
import java.util.stream.Stream;

/** All that the words of a query were found to mean, with the words. */
enum Meanings implements Query.Cases<Stream<NamedConcept>> {
  ALL;

  @Override
  public Stream<NamedConcept> words(Query.Words words) {
    return words.meanings().stream().map(one -> new NamedConcept(words.named(one), one));
  }

  @Override
  public Stream<NamedConcept> phrase(Query.Phrase phrase) {
    return Stream.of();
  }

  @Override
  public Stream<NamedConcept> prefix(Query.Prefix prefix) {
    return Stream.of();
  }

  @Override
  public Stream<NamedConcept> within(Query.Within within) {
    return Stream.of();
  }

  @Override
  public Stream<NamedConcept> dated(Query.Dated dated) {
    return Stream.of();
  }

  @Override
  public Stream<NamedConcept> all(Query.All all) {
    return each(all.parts());
  }

  @Override
  public Stream<NamedConcept> any(Query.Any any) {
    return each(any.parts());
  }

  @Override
  public Stream<NamedConcept> not(Query.Not not) {
    return Stream.of();
  }

  private Stream<NamedConcept> each(List<Query> parts) {
    return parts.stream().flatMap(part -> part.match(this));
  }
}
