package io.wireroom.search.query.language;

/**
 * Something that cannot be read as it was written.
 *
 * @param position first UTF-16 code unit of it, from 0
 * @param problem what is wrong, a sentence without its full stop
 * @param mended what was read instead, a sentence without its full stop
 */
public record QueryProblem(int position, String problem, String mended) {}
