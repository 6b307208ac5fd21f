/** The one poll loop, the one publisher, and what they need of Kafka. */
@NullMarked
package io.wireroom.runtime.kafka;

import org.jspecify.annotations.NullMarked;
