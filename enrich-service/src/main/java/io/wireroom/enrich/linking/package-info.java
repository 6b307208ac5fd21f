/** Says which concept of a vocabulary some words of an article name. Pure. */
@NullMarked
package io.wireroom.enrich.linking;

import org.jspecify.annotations.NullMarked;
