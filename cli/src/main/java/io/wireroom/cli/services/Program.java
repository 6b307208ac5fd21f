package io.wireroom.cli.services;

import io.wireroom.enrich.EnrichMain;
import io.wireroom.enrich.EnrichService;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.ingest.IngestMain;
import io.wireroom.ingest.IngestService;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.settings.Meaning;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.SearchMain;
import io.wireroom.search.SearchService;
import io.wireroom.search.SearchSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The programs that an article passes, in that order. */
public enum Program {
  INGEST(
      "ingest-service",
      IngestMain.class,
      IngestSettings::from,
      env -> new IngestService(IngestSettings.from(env))),
  ENRICH(
      "enrich-service",
      EnrichMain.class,
      EnrichSettings::from,
      env -> new EnrichService(EnrichSettings.from(env))),
  SEARCH(
      "search-service",
      SearchMain.class,
      SearchSettings::from,
      env -> new SearchService(SearchSettings.from(env)));

  private final String label;
  private final Class<?> main;
  private final Consumer<Settings> read;
  private final Function<Settings, Service> make;

  Program(String label, Class<?> main, Consumer<Settings> read, Function<Settings, Service> make) {
    this.label = label;
    this.main = main;
    this.read = read;
    this.make = make;
  }

  /** Its name, for people and log files. */
  public String label() {
    return label;
  }

  /** The settings that it takes, in the order in which it reads them. */
  public List<Meaning> settings() {
    Settings none = Settings.of(Map.of());
    read.accept(none);
    return none.meanings();
  }

  /** The class with its {@code main}. */
  String mainClass() {
    return main.getName();
  }

  /** Makes the service for this process; it is not started yet. */
  Service make(Settings env) {
    return make.apply(env);
  }
}
