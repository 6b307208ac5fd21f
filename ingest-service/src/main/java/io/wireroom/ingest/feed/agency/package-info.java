/**
 * The formats of news agencies and journals, in which a document is an article or a few: NITF,
 * NewsML-G2, NewsML 1.2, JATS.
 */
@NullMarked
package io.wireroom.ingest.feed.agency;

import org.jspecify.annotations.NullMarked;
