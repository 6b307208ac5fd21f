/** The concepts that articles are about, with the terms that name them. Pure. */
@NullMarked
package io.wireroom.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
