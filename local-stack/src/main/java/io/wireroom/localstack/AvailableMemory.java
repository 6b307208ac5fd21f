package io.wireroom.localstack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory new processes can have: on Linux what the kernel estimates, caches that it would
 * give up included.
 */
final class AvailableMemory {
  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  private AvailableMemory() {}

  static long bytes(java.lang.management.OperatingSystemMXBean machine) {
    try {
      Matcher matcher = AVAILABLE.matcher(Files.readString(MEMINFO));
      if (matcher.find()) {
        return Long.parseLong(matcher.group(1)) << 10;
      }
    } catch (IOException notLinux) {
      // asked another way below
    }
    return machine instanceof OperatingSystemMXBean more
        ? more.getFreeMemorySize()
        : Long.MAX_VALUE;
  }
}
