package io.wireroom.ingest.desk;

/**
 * The form to sign in with.
 *
 * @param next path to go to afterwards
 * @param problem why it failed; empty at first
 */
public record SignInView(Visitor visitor, String next, String problem) {}
