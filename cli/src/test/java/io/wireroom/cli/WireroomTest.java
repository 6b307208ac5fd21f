package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WireroomTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"demo", "up", "ingest", "settings", "bench", "evaluate"})
  void every_command_explains_itself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: wireroom " + command);
  }

  @Test
  void a_word_that_is_no_command_is_told_so() {
    assertThat(run("dmeo")).isEqualTo(2);
    assertThat(err.toString()).contains("dmeo").contains("demo");
  }

  @Test
  void a_file_that_is_not_there_ends_it_with_66_and_nothing_is_sent() {
    assertThat(run("ingest", "nowhere.xml")).isEqualTo(66);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("wireroom: cannot read nowhere.xml; nothing was sent\n");
  }

  @Test
  void a_busy_port_ends_it_with_69_and_tells_the_fix() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("demo", "--port", Integer.toString(busy.getLocalPort()))).isEqualTo(69);
      assertThat(err.toString())
          .contains("port " + busy.getLocalPort() + " is busy")
          .contains("--port");
    }
  }

  private int run(String... words) {
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(words);
  }
}
