package io.wireroom.ingest.replay;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param version of the rules that were used
 * @param deliveries read again
 * @param identical events that are the same to the byte
 * @param otherVersion events that another version had made
 * @param older articles whose first revision is no longer kept, up to the first that is
 * @param differing events made both times, with other contents, by the same version
 * @param missing events made then and not now, by the same version
 * @param added events made now and not then, by the same version
 * @param examples the first of those that differ
 * @param found articles of which readers would see something else now
 * @param sent how many of them were sent
 */
public record ReplayReport(
    int version,
    int deliveries,
    int identical,
    int otherVersion,
    int older,
    int differing,
    int missing,
    int added,
    List<Difference> examples,
    int found,
    int sent) {
  public ReplayReport {
    examples = List.copyOf(examples);
  }

  /** Whether the same version made the same events. */
  public boolean faithful() {
    return differing + missing + added == 0;
  }

  ReplayReport withSent(int count) {
    return new ReplayReport(
        version,
        deliveries,
        identical,
        otherVersion,
        older,
        differing,
        missing,
        added,
        examples,
        found,
        count);
  }
}
