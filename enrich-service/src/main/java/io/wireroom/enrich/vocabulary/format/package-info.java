/** Reads vocabularies as their publishers give them out. Pure. */
@NullMarked
package io.wireroom.enrich.vocabulary.format;

import org.jspecify.annotations.NullMarked;
