/** Fetches the pages of articles whose sources want full text, as politely as it can be done. */
@NullMarked
package io.wireroom.ingest.crawl;

import org.jspecify.annotations.NullMarked;
