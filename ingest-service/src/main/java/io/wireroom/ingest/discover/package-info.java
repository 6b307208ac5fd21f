/** Finds the feeds of a site. */
@NullMarked
package io.wireroom.ingest.discover;

import org.jspecify.annotations.NullMarked;
