package io.wireroom.search.page;

/**
 * Where a key is asked for.
 *
 * @param status HTTP status of the page
 * @param problem why, a sentence; empty when somebody came by themselves
 * @param next our page to go on to
 */
public record SignInView(int status, String problem, String next) {}
