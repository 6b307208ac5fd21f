package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.index.CopyCandidates.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts stored articles that are copies of each other to one work, and takes them out of it when
 * they are no more. A work is all that hangs together by copies, known by the smallest id among
 * them, so that the order in which they come does not matter. Articles are looked for after what
 * was written can be found, and again after each change: of two that are written at the same time
 * one always sees the other. Doing it again does no harm. Blocks; for a poll thread.
 */
public final class CopyGrouping {
  private static final int MOST_ROUNDS = 20;

  private final CopyCandidates candidates;
  private final UnchangedWriter writer;

  public CopyGrouping(ElasticsearchAsyncClient client, String alias) {
    candidates = new CopyCandidates(client, alias);
    writer = new UnchangedWriter(client, alias);
  }

  /**
   * Finds the works of articles that were written, and of those that they leave.
   *
   * @throws TransientFailure when Elasticsearch does not answer, or others keep changing the same
   *     articles
   */
  public void settle(Collection<String> ids) throws TransientFailure, InterruptedException {
    Set<String> open = new LinkedHashSet<>(ids);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      candidates.refresh();
      open = regrouped(open);
      if (open.isEmpty()) {
        return;
      }
    }
    throw new TransientFailure("others keep changing the work of " + open.iterator().next());
  }

  /** Returns the ids of the articles that must be looked at again. */
  private Set<String> regrouped(Set<String> ids) throws TransientFailure, InterruptedException {
    Map<String, Candidate> pool = new LinkedHashMap<>();
    for (Candidate one : candidates.byId(ids)) {
      pool.put(one.id(), one);
    }
    candidates.like(pool.values()).forEach(one -> pool.putIfAbsent(one.id(), one));
    Set<String> works = new LinkedHashSet<>();
    for (Candidate one : pool.values()) {
      // Of one that is alone nobody else has the work
      if (one.document().isCopied() || !one.document().work().equals(one.id())) {
        works.add(one.document().work());
      }
    }
    candidates.ofWorks(works).forEach(one -> pool.putIfAbsent(one.id(), one));

    CopyClusters clusters =
        new CopyClusters(pool.values().stream().map(Candidate::document).toList(), ids);
    List<BulkOperation> changes = new ArrayList<>();
    Set<String> again = new LinkedHashSet<>();
    for (Candidate one : pool.values()) {
      CopyDocument document = one.document();
      String work = clusters.workOf(document.id());
      boolean copied = clusters.isCopied(document.id());
      if (!work.equals(document.work()) || copied != document.isCopied()) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("work", work).put("copied", copied);
        changes.add(UnchangedWriter.fields(one.seen(), fields));
        again.add(one.id());
      }
    }
    again.addAll(writer.write(changes));
    return again;
  }
}
