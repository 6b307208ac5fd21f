/**
 * What an article says and how: clean text, sentences, language, reading time, content type. Pure.
 */
@NullMarked
package io.wireroom.enrich.text;

import org.jspecify.annotations.NullMarked;
