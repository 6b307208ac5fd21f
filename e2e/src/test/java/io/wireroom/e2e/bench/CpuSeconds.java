package io.wireroom.e2e.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Counts the runs in each second of CPU time of the whole process, garbage collection included. */
public final class CpuSeconds implements InternalProfiler {
  /** Name of the figure. */
  public static final String RESULT = "perCpuSecond";

  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long before;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = process.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (process.getProcessCpuTime() - before) / 1e9;
    double runs = result.getMetadata().getMeasuredOps();
    return List.of(new ScalarResult(RESULT, runs / seconds, "runs/CPU s", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "runs in each second of CPU time";
  }
}
