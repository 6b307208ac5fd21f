package io.wireroom.search.query.language;

/** Whether a query names fields or dates. */
enum HasFields implements Query.Cases<Boolean> {
  YES;

  @Override
  public Boolean words(Query.Words words) {
    return false;
  }

  @Override
  public Boolean phrase(Query.Phrase phrase) {
    return false;
  }

  @Override
  public Boolean prefix(Query.Prefix prefix) {
    return false;
  }

  @Override
  public Boolean within(Query.Within within) {
    return true;
  }

  @Override
  public Boolean dated(Query.Dated dated) {
    return true;
  }

  @Override
  public Boolean all(Query.All all) {
    return all.parts().stream().anyMatch(part -> part.match(this));
  }

  @Override
  public Boolean any(Query.Any any) {
    return any.parts().stream().anyMatch(part -> part.match(this));
  }

  @Override
  public Boolean not(Query.Not not) {
    return not.query().match(this);
  }
}
