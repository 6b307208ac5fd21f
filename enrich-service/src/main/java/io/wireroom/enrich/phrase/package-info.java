/**
 * An article's words and sentences, cut once, and set phrases found in them: what the rooms that
 * read what an article says share. Pure.
 */
@NullMarked
package io.wireroom.enrich.phrase;

import org.jspecify.annotations.NullMarked;
