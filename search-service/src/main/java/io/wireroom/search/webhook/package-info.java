/** Webhooks of saved searches. */
@NullMarked
package io.wireroom.search.webhook;

import org.jspecify.annotations.NullMarked;
