package io.wireroom.ingest.desk;

import io.wireroom.ingest.discover.Discovery;
import java.time.Instant;

/** The feeds of a site. */
public record FoundView(Visitor visitor, String typed, Discovery found, Instant now) {}
