package io.wireroom.ingest.feed;

import java.time.Instant;

/**
 * A date as it was understood.
 *
 * @param instant UTC
 * @param withoutZone true when no zone was given and UTC was taken
 */
public record DateReading(Instant instant, boolean withoutZone) {}
