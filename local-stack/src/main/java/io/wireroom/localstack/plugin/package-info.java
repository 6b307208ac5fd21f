/**
 * What the small Elasticsearch distribution lacks of the standard analysis, under the standard
 * names. Runs inside Elasticsearch.
 */
@NullMarked
package io.wireroom.localstack.plugin;

import org.jspecify.annotations.NullMarked;
