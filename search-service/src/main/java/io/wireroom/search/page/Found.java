package io.wireroom.search.page;

/**
 * One mention of a concept in a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
record Found(int start, int end, Named entity) {}
