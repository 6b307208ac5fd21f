/** Where an article tells who paid and who has interests. Pure. */
@NullMarked
package io.wireroom.enrich.statement;

import org.jspecify.annotations.NullMarked;
