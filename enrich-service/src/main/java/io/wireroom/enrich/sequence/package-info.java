/** Finds mentions by a model that was learned from labelled texts: a linear-chain CRF. Pure. */
@NullMarked
package io.wireroom.enrich.sequence;

import org.jspecify.annotations.NullMarked;
