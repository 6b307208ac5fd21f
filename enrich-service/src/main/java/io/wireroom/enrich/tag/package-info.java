/** Specialties and topics of an article, with the evidence for each. Pure. */
@NullMarked
package io.wireroom.enrich.tag;

import org.jspecify.annotations.NullMarked;
