/** Lists of feeds, taken in and given out. */
@NullMarked
package io.wireroom.ingest.opml;

import org.jspecify.annotations.NullMarked;
