/** What would be read of a feed, told before anything of it is stored. */
@NullMarked
package io.wireroom.ingest.preview;

import org.jspecify.annotations.NullMarked;
