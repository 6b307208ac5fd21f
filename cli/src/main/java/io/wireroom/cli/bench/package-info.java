/** Measures the whole way, and what the same Elasticsearch does without it. */
@NullMarked
package io.wireroom.cli.bench;

import org.jspecify.annotations.NullMarked;
