/** Enriches articles: reads {@code articles.ingested}, writes {@code articles.enriched}. */
@NullMarked
package io.wireroom.enrich;

import org.jspecify.annotations.NullMarked;
