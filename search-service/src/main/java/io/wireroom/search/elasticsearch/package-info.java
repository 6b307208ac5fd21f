/** How Elasticsearch is reached, and what its failures mean. */
@NullMarked
package io.wireroom.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
