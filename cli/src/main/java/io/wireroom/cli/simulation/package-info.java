/**
 * Thousands of made-up feeds, polled by the scheduler of the ingest service in a time of its own.
 */
@NullMarked
package io.wireroom.cli.simulation;

import org.jspecify.annotations.NullMarked;
