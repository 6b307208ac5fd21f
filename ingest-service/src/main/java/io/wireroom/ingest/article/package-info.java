/** From entries to article revisions: identity, change, event. Thinks only. */
@NullMarked
package io.wireroom.ingest.article;

import org.jspecify.annotations.NullMarked;
