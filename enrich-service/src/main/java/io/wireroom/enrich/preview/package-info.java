/** What enrichment would find in a pasted text, over HTTP and as a page. */
@NullMarked
package io.wireroom.enrich.preview;

import org.jspecify.annotations.NullMarked;
