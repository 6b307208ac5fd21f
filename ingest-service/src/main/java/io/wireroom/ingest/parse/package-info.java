/** From archived deliveries to article revisions, in one transaction each. */
@NullMarked
package io.wireroom.ingest.parse;

import org.jspecify.annotations.NullMarked;
