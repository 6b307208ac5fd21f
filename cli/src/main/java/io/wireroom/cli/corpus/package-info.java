/** Labelled texts and public vocabularies as their makers give them out. */
@NullMarked
package io.wireroom.cli.corpus;

import org.jspecify.annotations.NullMarked;
