/** What every HTTP side has in common: problems, health, metrics. */
@NullMarked
package io.wireroom.runtime.http;

import org.jspecify.annotations.NullMarked;
