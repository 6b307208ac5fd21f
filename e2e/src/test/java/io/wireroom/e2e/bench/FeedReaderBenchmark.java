package io.wireroom.e2e.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wireroom.ingest.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.openjdk.jmh.infra.Blackhole;

/** Our reader and ROME on the same bytes, from document to entries, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class FeedReaderBenchmark {
  @Param public GeneratedFeeds.Kind kind;

  private byte[] document;

  /** Makes the document. */
  @Setup
  public void make() {
    document = kind.document();
  }

  /** Reads it with our reader. */
  @Benchmark
  public void wireroom(Blackhole entries) throws IOException {
    FeedReader.read(new ByteArrayInputStream(document), null, null, entries::consume);
  }

  /** Reads it with ROME. */
  @Benchmark
  public void rome(Blackhole entries) throws IOException, FeedException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
      new SyndFeedInput().build(reader).getEntries().forEach(entries::consume);
    }
  }
}
