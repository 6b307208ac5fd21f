/**
 * Reads feeds of any make into entries, mends what it can and says what it mended. Thinks only: no
 * network, no Kafka.
 */
@NullMarked
package io.wireroom.ingest.feed;

import org.jspecify.annotations.NullMarked;
