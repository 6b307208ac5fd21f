package io.wireroom.ingest.feed;

import java.time.Instant;

/**
 * A date as it was understood.
 *
 * @param instant UTC
 * @param withoutZone true when no zone was given, or one that nobody knows, and UTC was taken
 * @param asStandard true when it was written as RFC 822, RFC 3339 or W3CDTF want it
 */
public record DateReading(Instant instant, boolean withoutZone, boolean asStandard) {}
