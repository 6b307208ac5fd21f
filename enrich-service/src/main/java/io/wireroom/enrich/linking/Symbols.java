package io.wireroom.enrich.linking;

import java.util.Map;

/** Chemicals that go by symbols which no vocabulary lists, since they mean much else too. */
final class Symbols {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("K", "potassium"),
          Map.entry("Na", "sodium"),
          Map.entry("Ca", "calcium"),
          Map.entry("Mg", "magnesium"),
          Map.entry("Li", "lithium"),
          Map.entry("Fe", "iron"),
          Map.entry("Zn", "zinc"),
          Map.entry("Cu", "copper"),
          Map.entry("Pb", "lead"),
          Map.entry("Cd", "cadmium"),
          Map.entry("Hg", "mercury"),
          Map.entry("Al", "aluminum"),
          Map.entry("Pt", "platinum"),
          Map.entry("P", "phosphorus"),
          Map.entry("Cl", "chlorine"),
          Map.entry("NO", "nitric oxide"),
          Map.entry("CO", "carbon monoxide"),
          Map.entry("CO2", "carbon dioxide"),
          Map.entry("O2", "oxygen"),
          Map.entry("NH3", "ammonia"),
          Map.entry("H2O2", "hydrogen peroxide"),
          Map.entry("DA", "dopamine"),
          Map.entry("5-HT", "serotonin"),
          Map.entry("ACh", "acetylcholine"),
          Map.entry("NE", "norepinephrine"),
          Map.entry("AZT", "zidovudine"),
          Map.entry("ASA", "aspirin"),
          Map.entry("MTX", "methotrexate"),
          Map.entry("5-FU", "fluorouracil"));

  private Symbols() {}

  /** Returns the name in full, or the words themselves. */
  static String inFull(String words) {
    return NAMES.getOrDefault(words, words);
  }
}
