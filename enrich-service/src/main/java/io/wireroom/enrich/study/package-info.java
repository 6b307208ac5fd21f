/**
 * What an article states of the studies that it reports: design, size, phase, where it stands.
 * Pure.
 */
@NullMarked
package io.wireroom.enrich.study;

import org.jspecify.annotations.NullMarked;
