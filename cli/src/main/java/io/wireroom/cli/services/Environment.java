package io.wireroom.cli.services;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What the services are told by environment variables.
 *
 * @param kafka bootstrap servers
 * @param elasticsearch its address
 * @param ports of each service; 0 or none for any that is free
 * @param more further variables, for all of them
 * @param own variables of one program alone
 */
public record Environment(
    String kafka,
    URI elasticsearch,
    Map<Program, Integer> ports,
    Map<String, String> more,
    Map<Program, Map<String, String>> own) {
  public Environment {
    ports = Map.copyOf(ports);
    more = Map.copyOf(more);
    own = Map.copyOf(own);
  }

  /** The same for all of them. */
  public Environment(
      String kafka, URI elasticsearch, Map<Program, Integer> ports, Map<String, String> more) {
    this(kafka, elasticsearch, ports, more, Map.of());
  }

  /** The ports from {@code first} on, in the order of the programs; any free ones when it is 0. */
  public static Map<Program, Integer> portsFrom(int first) {
    Map<Program, Integer> ports = new EnumMap<>(Program.class);
    int next = first;
    for (Program program : Program.values()) {
      ports.put(program, first == 0 ? 0 : next++);
    }
    return ports;
  }

  Map<String, String> of(Program program) {
    Map<String, String> variables = new HashMap<>();
    // What runs here for whoever started it is asked as often as they like
    variables.put("WIREROOM_RATE_LIMIT", "0");
    variables.putAll(more);
    variables.putAll(own.getOrDefault(program, Map.of()));
    variables.put("WIREROOM_KAFKA_BOOTSTRAP", kafka);
    variables.put("WIREROOM_ELASTICSEARCH_URL", elasticsearch.toString());
    variables.put("WIREROOM_HTTP_PORT", Integer.toString(ports.getOrDefault(program, 0)));
    return variables;
  }
}
