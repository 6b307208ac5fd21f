/** The ingest service: takes articles in from syndication and makes them events. */
@NullMarked
package io.wireroom.ingest;

import org.jspecify.annotations.NullMarked;
