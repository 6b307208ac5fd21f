package io.wireroom.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Sentences;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttributionReaderTest {
  private final AttributionReader reader =
      new AttributionReader(
          Vocabularies.of(
              "organisation:medscape; Medscape; Medscape.com",
              "organisation:reuters; Reuters Health; Reuters",
              "organisation:mdedge; MDedge"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A version of this article appeared on Medscape.com. | Medscape
          A version of this article first appeared on Medscape.com. | Medscape
          A version of this article was first published on Medscape Ob/Gyn and is reposted with permission. | Medscape Ob/Gyn
          This article originally appeared on MDedge.com, part of the Medscape Professional Network. | MDedge
          This article was first published by Medscape Medical News. | Medscape Medical News
          This article first appeared on Medscape.com and is used here with permission. | Medscape
          A longer version of this story appears on Medscape Business of Medicine. | Medscape Business of Medicine
          An earlier version of this article ran on Medscape.com. | Medscape
          A version of this article appeared in the print edition of MDedge Psychiatry. | MDedge Psychiatry
          A version of this article first appeared on MDedge GI, and has been edited for length. | MDedge GI
          This is an edited version of an article first published in Imaging Notes. | Imaging Notes
          This content was originally published by the Healio Desk and is syndicated with permission. | Healio Desk
          Originally published by Uro Briefing. Used by permission. | Uro Briefing
          First published in Lung Letter. Copyright remains with the original publisher. | Lung Letter
          Reprinted with permission from MedPage Today. | MedPage Today
          Republished from Emergency Line under a content-sharing agreement. | Emergency Line
          This article is republished from The Conversation under a Creative Commons license. | The Conversation
          Reproduced with the kind permission of Surgical Times. | Surgical Times
          Courtesy of Global Wards, a newsroom; this version has been shortened. | Global Wards
          This story was produced by Oncology Dispatch and distributed by the Exchange. | Oncology Dispatch
          Produced by The Desk, an agency, and distributed to its members. | The Desk
          Distributed by Global Wards on behalf of the Danube Desk. | Global Wards
          This article was adapted from a report in Skin News. | Skin News
          From our partner Agence Santé; translated and edited by us. | Agence Santé
          Story provided by Renal Wire, which holds the copyright. | Renal Wire
          This story comes from Women's Health Wire, where it ran under another headline. | Women's Health Wire
          From Elder Monitor, via the Exchange. | Elder Monitor
          Content provided by Pharma Ledger under license. | Pharma Ledger
          © 2025 Renal Wire. All rights reserved. Republished with permission. | Renal Wire
          Source: Reuters | Reuters Health
          This content was licensed from Skin Times. | Skin Times
          By arrangement with the Undark Desk. | Undark Desk
          Edited from a version first published on Medscape Emergency Medicine. | Medscape Emergency Medicine
          This article was written for our content partner, Renal Wire. | Renal Wire
          Excerpted from a longer report on MDedge ObGyn. | MDedge ObGyn
          (c) 2026 Renal Wire. Republished under license. | Renal Wire
          Parts of this article were previously published on Medscape.com. | Medscape
          Cet article a été publié initialement sur Medscape. | Medscape
          Dieser Artikel ist zuerst auf Medscape.com erschienen. | Medscape
          Este artículo fue publicado originalmente en Medscape. | Medscape
          Questo articolo è stato originariamente pubblicato su Medscape. | Medscape
          """)
  void a_line_tells_where_the_article_comes_from(String line, String origin) {
    assertThat(read(line)).map(FoundAttribution::origin).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The study was published online in The Lancet on May 3.",
        "The findings were originally published in 2019 and have appeared in several journals.",
        "The rash first appeared on her arms and legs.",
        "Funding was provided by the National Institutes of Health.",
        "This report was presented at the annual meeting.",
        "Parts of this region reported higher rates to the agency.",
        "The drug is produced by Lilly and distributed by others.",
        "Via email, the authors declined to comment."
      })
  void a_sentence_about_something_else_is_no_attribution(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void an_agency_in_the_dateline_is_the_origin() {
    assertThat(read("NEW YORK (Reuters Health) - Fewer people smoke."))
        .map(FoundAttribution::rule)
        .contains("dateline");
    assertThat(read("CHICAGO (ASCO) — Fewer people smoke.")).isEmpty();
  }

  @Test
  void the_line_is_where_it_says_it_is() {
    ArticleText article =
        ArticleText.of("Title", "<p>Text.</p><p>This article first appeared on Medscape.com.</p>");

    FoundAttribution found = reader.read(null, article, Sentences.of(article)).orElseThrow();

    assertThat(found.line().of(article.text()))
        .isEqualTo("This article first appeared on Medscape.com.");
    assertThat(found.concept().orElseThrow().id()).isEqualTo("organisation:medscape");
  }

  private Optional<FoundAttribution> read(String line) {
    ArticleText article = ArticleText.of("Title", "<p>" + line + "</p>");
    return reader.read(null, article, Sentences.of(article));
  }
}
