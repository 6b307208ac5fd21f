/** Finds concepts of the vocabulary in a text, with exact offsets. Pure. */
@NullMarked
package io.wireroom.enrich.entity;

import org.jspecify.annotations.NullMarked;
