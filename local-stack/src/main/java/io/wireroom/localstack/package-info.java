/**
 * A real Kafka and a real Elasticsearch on this machine, as child processes that never outlive us;
 * and the same for tests.
 */
@NullMarked
package io.wireroom.localstack;

import org.jspecify.annotations.NullMarked;
