package io.wireroom.cli.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time of processes and what they started, since this clock was made. */
public final class CpuClock {
  private final Map<String, Long> processes;
  private final Map<String, Duration> before = new LinkedHashMap<>();

  /**
   * Starts the clock.
   *
   * @param processes process ids by name, in the order to show
   */
  public CpuClock(Map<String, Long> processes) {
    this.processes = new LinkedHashMap<>(processes);
    processes.forEach((name, pid) -> before.put(name, used(pid)));
  }

  /** Returns the CPU time of each process since the start. */
  public Map<String, Duration> since() {
    Map<String, Duration> since = new LinkedHashMap<>();
    processes.forEach(
        (name, pid) -> since.put(name, used(pid).minus(before.getOrDefault(name, Duration.ZERO))));
    return since;
  }

  private static Duration used(long pid) {
    return ProcessHandle.of(pid)
        .map(
            handle ->
                Stream.concat(Stream.of(handle), handle.descendants())
                    .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus))
        .orElse(Duration.ZERO);
  }
}
