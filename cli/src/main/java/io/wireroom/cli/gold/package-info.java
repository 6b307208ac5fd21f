/** Articles in which people marked what enrichment should find, and how to read them. */
@NullMarked
package io.wireroom.cli.gold;

import org.jspecify.annotations.NullMarked;
