/** By what entries are known to be of one article, and copies of one work. Thinks only. */
@NullMarked
package io.wireroom.ingest.article.identity;

import org.jspecify.annotations.NullMarked;
