/**
 * What can be asked of the articles, the request that Elasticsearch gets for it, and its answer.
 */
@NullMarked
package io.wireroom.search.query;

import org.jspecify.annotations.NullMarked;
