/**
 * What a site asks of programs that fetch its pages. Thinks only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
@NullMarked
package io.wireroom.ingest.robots;

import org.jspecify.annotations.NullMarked;
