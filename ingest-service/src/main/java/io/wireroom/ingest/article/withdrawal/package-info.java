/** When an article must not be shown any more, and when it may be again. Thinks only. */
@NullMarked
package io.wireroom.ingest.article.withdrawal;

import org.jspecify.annotations.NullMarked;
