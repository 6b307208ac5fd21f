/** The names of concepts: which of them a question means, and how one goes on. */
@NullMarked
package io.wireroom.search.concept;

import org.jspecify.annotations.NullMarked;
