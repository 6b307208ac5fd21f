package io.wireroom.cli.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a generated article is about, and the desk that writes it.
 *
 * @param comparator what the drug is compared with: another drug, or care without one
 * @param outcome what nobody wants to have, so that "risk for …" can be said of it
 * @param clinician who treats the condition, as a common noun in the singular
 */
record Topic(
    String specialty,
    String condition,
    String drug,
    String brand,
    String comparator,
    String outcome,
    String adverse,
    String clinician,
    String society,
    String journal) {

  /** All topics, in the order of the file. */
  static List<Topic> all() {
    Map<String, List<String>> desks =
        SampleText.lines("desks.txt").stream()
            .map(SampleText::columns)
            .collect(Collectors.toMap(desk -> desk.get(0), Function.identity()));
    return SampleText.lines("topics.txt").stream()
        .map(SampleText::columns)
        .map(topic -> of(topic, desks))
        .toList();
  }

  private static Topic of(List<String> topic, Map<String, List<String>> desks) {
    List<String> desk = desks.get(topic.get(0));
    if (desk == null || desk.size() != 4 || topic.size() != 7) {
      throw new IllegalStateException("topic without desk, or with a column too few: " + topic);
    }
    return new Topic(
        topic.get(0),
        topic.get(1),
        topic.get(2),
        topic.get(3),
        topic.get(4),
        topic.get(5),
        topic.get(6),
        desk.get(1),
        desk.get(2),
        desk.get(3));
  }
}
