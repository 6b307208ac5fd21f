package io.wireroom.ingest.desk;

/**
 * Who looks at a page.
 *
 * @param keyAsked whether those who change something must have signed in
 * @param signedIn whether this one has
 * @param here path of the page, to come back to
 */
public record Visitor(boolean keyAsked, boolean signedIn, String here) {
  /** Whether forms are of use to this one. */
  public boolean mayWrite() {
    return signedIn || !keyAsked;
  }
}
