package io.wireroom.search.page;

/**
 * What a question was probably meant to say.
 *
 * @param href the search for it
 */
public record Meant(String words, String href) {}
