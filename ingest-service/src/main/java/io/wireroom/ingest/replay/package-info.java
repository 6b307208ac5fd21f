/** Reads the archive again: what was sent then is compared, what differs now is sent. */
@NullMarked
package io.wireroom.ingest.replay;

import org.jspecify.annotations.NullMarked;
