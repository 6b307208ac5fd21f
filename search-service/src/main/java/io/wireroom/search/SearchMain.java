package io.wireroom.search;

import io.wireroom.runtime.process.ServiceProcess;

/** Runs the search service as a process of its own. */
public final class SearchMain {
  private SearchMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ServiceProcess.run("search-service", env -> new SearchService(SearchSettings.from(env)));
  }
}
