/** Who is in an article, and where they work, by what stands beside their names. */
@NullMarked
package io.wireroom.enrich.person;

import org.jspecify.annotations.NullMarked;
