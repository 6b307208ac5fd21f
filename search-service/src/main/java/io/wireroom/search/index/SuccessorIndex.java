package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.Alias;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The index that is to take the place of another: made under an alias of its own, filled without
 * being searchable, and then found under the alias of all. Blocks; for a command.
 */
final class SuccessorIndex {
  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final IndexForm form = IndexForm.current();
  private String name = "";

  SuccessorIndex(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** By which it is written until it is in its place. */
  String alias() {
    return alias + "-next";
  }

  /** Its own name, when it has begun. */
  String name() {
    return name;
  }

  /**
   * Makes it.
   *
   * @return the index that is in the place now
   */
  String begin(boolean anew) throws TransientFailure, InterruptedException {
    String current = current();
    Set<String> unfinished = behind(alias());
    if (!unfinished.isEmpty()) {
      if (!anew) {
        throw new TransientFailure(
            "a new index is being filled, or was when its run was cut off: " + unfinished);
      }
      delete(List.copyOf(unfinished));
    }
    name = IndexName.after(alias, numbered());
    Answers.await(
        client
            .indices()
            .create(
                index ->
                    index
                        .withJson(new StringReader(form.whole()))
                        .index(name)
                        .aliases(alias(), Alias.of(own -> own.isWriteIndex(true)))));
    refreshEvery(Time.of(time -> time.time("-1")));
    return current;
  }

  /** All that was written can be searched, and what follows soon after it was written. */
  void makeSearchable() throws TransientFailure, InterruptedException {
    refreshEvery(Time.of(time -> time.time(form.refreshInterval())));
    refresh();
  }

  /** In one step, so that no search finds neither index or both. */
  void takePlace(String from) throws TransientFailure, InterruptedException {
    Answers.await(
        client
            .indices()
            .updateAliases(
                change ->
                    change
                        .actions(action -> action.remove(old -> old.index(from).alias(alias)))
                        .actions(
                            action ->
                                action.add(
                                    next -> next.index(name).alias(alias).isWriteIndex(true)))));
  }

  /**
   * What was written while it took the place can be searched, and its own alias goes. The index
   * before it stays, since long exports may still read it; older ones go.
   *
   * @return names of those that went
   */
  List<String> finish(String from) throws TransientFailure, InterruptedException {
    refresh();
    removeOwnAlias();
    List<String> old = new ArrayList<>(numbered());
    old.removeAll(List.of(from, name));
    old.removeIf(one -> IndexName.number(alias, one).orElse(0) > lastNumber());
    delete(old);
    return old;
  }

  /** It goes, and all is as before. */
  void giveUp() throws TransientFailure, InterruptedException {
    delete(List.of(name));
  }

  private int lastNumber() {
    return IndexName.number(alias, name).orElse(0);
  }

  private String current() throws TransientFailure, InterruptedException {
    Set<String> indices = behind(alias);
    if (indices.size() != 1) {
      throw new TransientFailure(
          "one index is wanted behind the alias " + alias + ", and there are " + indices);
    }
    return indices.iterator().next();
  }

  private Set<String> behind(String which) throws TransientFailure, InterruptedException {
    boolean there = Answers.await(client.indices().existsAlias(asked -> asked.name(which))).value();
    return there
        ? Answers.await(client.indices().getAlias(asked -> asked.name(which))).result().keySet()
        : Set.of();
  }

  private Set<String> numbered() throws TransientFailure, InterruptedException {
    Set<String> names =
        new HashSet<>(
            Answers.await(
                    client
                        .indices()
                        .get(
                            asked ->
                                asked
                                    .index(IndexName.pattern(alias))
                                    .expandWildcards(ExpandWildcard.All)))
                .result()
                .keySet());
    names.removeIf(one -> IndexName.number(alias, one).isEmpty());
    return names;
  }

  private void refreshEvery(Time interval) throws TransientFailure, InterruptedException {
    Answers.await(
        client
            .indices()
            .putSettings(
                change -> change.index(name).settings(set -> set.refreshInterval(interval))));
  }

  private void refresh() throws TransientFailure, InterruptedException {
    Answers.await(client.indices().refresh(which -> which.index(name)));
  }

  private void removeOwnAlias() throws TransientFailure, InterruptedException {
    Answers.await(client.indices().deleteAlias(which -> which.index(name).name(alias())));
  }

  private void delete(List<String> names) throws TransientFailure, InterruptedException {
    if (!names.isEmpty()) {
      Answers.await(client.indices().delete(which -> which.index(names)));
    }
  }
}
