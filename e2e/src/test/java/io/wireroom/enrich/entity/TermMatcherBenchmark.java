package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast terms are found in a text, and how fast their trie is built; one thread. It lies in the
 * package that it measures, whose parts nobody else needs to see.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1500m", "-Xmx1500m", "-XX:+UseSerialGC"})
public class TermMatcherBenchmark {
  static final int TEXT = 2_000_000;
  static final int MOST = 1_000_000;

  @Param({"1000", "200000", "1000000"})
  public int terms;

  private Vocabulary vocabulary;
  private TermTrie trie;
  private String text;
  private List<Range> sentences;

  /** Makes vocabulary and text. */
  @Setup
  public void make() {
    GeneratedVocabulary generated = new GeneratedVocabulary(MOST);
    text = generated.text(TEXT);
    sentences = sentences(text);
    vocabulary = generated.vocabulary(terms);
    trie = TermTrie.of(vocabulary);
  }

  /** Finds the terms in two million characters. */
  @Benchmark
  public Object find() {
    return DictionaryScan.of(trie, text, sentences);
  }

  /** Builds the trie. */
  @Benchmark
  public Object build() {
    return TermTrie.of(vocabulary);
  }

  private static List<Range> sentences(String text) {
    List<Range> found = new ArrayList<>();
    int from = 0;
    for (int stop = text.indexOf(". "); stop >= 0; stop = text.indexOf(". ", from)) {
      found.add(new Range(from, stop + 1));
      from = stop + 2;
    }
    return found;
  }
}
