/**
 * The contract between the services: Avro events, the topics that they travel on, and their codec.
 */
@NullMarked
package io.wireroom.event;

import org.jspecify.annotations.NullMarked;
