/** Publishers' hubs push to us what we would else poll for. */
@NullMarked
package io.wireroom.ingest.websub;

import org.jspecify.annotations.NullMarked;
