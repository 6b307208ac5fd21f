package io.wireroom.ingest.fulltext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that a page gives for its own article: DOI, PubMed id, the first trial's NCT
 * number, ISSN.
 *
 * @see <a href="https://www.doi.org/the-identifier/resources/handbook/2_numbering">DOI Handbook,
 *     numbering</a>
 */
final class Identifiers {
  private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"'<>?#&]{1,200}");
  private static final Pattern PUBMED =
      Pattern.compile("(?i)(?:ncbi\\.nlm\\.nih\\.gov(?:/pubmed)?/|\\bpmid:?\\s*)(\\d{1,9})\\b");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern TRIAL = Pattern.compile("(?i)\\bNCT\\d{8}\\b");
  private static final Pattern ISSN = Pattern.compile("\\b\\d{4}-\\d{3}[\\dXx]\\b");

  private final Map<String, String> found = new TreeMap<>();

  private Identifiers() {}

  /**
   * Collects them.
   *
   * @param article the page's JSON-LD; null when there is none
   * @param canonical the page's canonical link; null when there is none
   * @param text the article's text, in which trials are named
   */
  static Map<String, String> of(
      MetaTags meta, @Nullable JsonNode article, @Nullable String canonical, String text) {
    Identifiers identifiers = new Identifiers();
    for (String name :
        new String[] {
          "citation_doi",
          "dc.identifier",
          "dc.identifier.doi",
          "prism.doi",
          "bepress_citation_doi",
          "doi",
          "evt-doipage"
        }) {
      meta.all(name).forEach(identifiers::doi);
    }
    meta.all("citation_pmid").forEach(identifiers::pubmed);
    meta.all("citation_issn").forEach(issn -> identifiers.put("issn", ISSN, issn));
    meta.all("prism.issn").forEach(issn -> identifiers.put("issn", ISSN, issn));
    if (article != null) {
      for (String field : new String[] {"identifier", "sameAs", "@id", "url"}) {
        identifiers.json(article.get(field));
      }
    }
    if (canonical != null) {
      identifiers.doi(canonical);
      identifiers.pubmed(canonical);
    }
    identifiers.put("nct", TRIAL, String.join(" ", meta.all("keywords")) + " " + text);
    return identifiers.found;
  }

  private void json(@Nullable JsonNode value) {
    if (value == null) {
      return;
    }
    if (value.isArray()) {
      value.forEach(this::json);
    } else if (value.isObject()) {
      String kind = value.path("propertyID").asText() + value.path("name").asText();
      String number = value.path("value").asText();
      if (kind.toLowerCase(Locale.ROOT).contains("pmid")) {
        pubmed(number);
      }
      doi(number);
    } else {
      doi(value.asText());
      if (value.asText().contains("/")) {
        pubmed(value.asText());
      }
    }
  }

  private void doi(String text) {
    Matcher matcher = DOI.matcher(text);
    if (matcher.find()) {
      String doi = matcher.group().toLowerCase(Locale.ROOT).replaceAll("[.,;:)\\]}/]+$", "");
      found.putIfAbsent("doi", doi);
    }
  }

  private void pubmed(String text) {
    Matcher matcher = PUBMED.matcher(text);
    Optional.ofNullable(
            DIGITS.matcher(text.strip()).matches()
                ? text.strip()
                : matcher.find() ? matcher.group(1) : null)
        .ifPresent(id -> found.putIfAbsent("pmid", id));
  }

  private void put(String scheme, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      found.putIfAbsent(scheme, matcher.group().toUpperCase(Locale.ROOT));
    }
  }
}
