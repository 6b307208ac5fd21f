package io.wireroom.enrich.statement;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.statement.FoundStatement.Kind;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds disclosures of interests and statements of funding in an article in English: sentences that
 * say so outright, that stand below a heading that does, or that go on with what the one before
 * disclosed.
 */
public final class StatementReader {
  static final String ASIDE = "funded-aside";

  private static final int MOST = 40;
  private static final int HEADING_WORDS = 7;
  private static final int REPORT_REACH = 12;

  private enum Word {
    /** Discloses by itself: "no relevant financial relationships". */
    DISCLOSES,
    /** Discloses beside {@link #INTEREST}: "Dr. Roe reported … fees". */
    REPORTS,
    INTEREST,
    /** The two, close together and in this order. */
    REPORTS_INTEREST,
    /** Tells of money beside {@link #STUDY} or {@link #MONEY}: "was funded by". */
    PAID,
    /** The same within other news: "the trial, funded by". */
    IN_PASSING,
    /** Tells of money by itself: "received no external funding". */
    FUNDING,
    STUDY,
    MONEY
  }

  private static final PhraseBook<Word> BOOK =
      PhraseBook.of(
          Map.of(
              Word.DISCLOSES,
              """
              no relevant financial | relevant financial relationships | financial relationships | financial disclosures
              nothing to disclose | no disclosures | conflict of interest | conflicts of interest | competing interests
              competing interest | relevant disclosures | reported no relevant | declared no | declare no
              declared that they have no | financial conflicts | financial interests | no financial ties | financial ties to
              no relevant conflicts | disclosed no | disclosed relationships | disclosed ties | disclosed financial
              no conflicts | reported no disclosures | reported no conflicts | reported having no | have no disclosures
              industry ties | no relevant relationships | no disclosure information | disclosure information
              no relevant disclosures | financial relationship with | serves on the speakers bureau | speakers bureau for
              are employees of | is an employee of | was an employee of | were employees of | are employed by | is employed by
              """,
              Word.REPORTS,
              """
              reported | reports | disclosed | discloses | declared | has received | have received | received | receives
              has served | served as | serves as | serves on | has been | is a | was a | is an | has consulted
              has worked | owns | holds | has stock | holds stock | consults | has given | lectures | advises | advised | has been paid
              were employed | was employed | other authors | coauthors | reported being | reported ties
              """,
              Word.INTEREST,
              """
              consulting fees | consultancy fees | consultant fees | personal fees | lecture fees | speaker fees | speaking fees
              speaker's fees | advisory fees | honoraria | honorarium | fees from | fees for | grants from | grants to | grant from
              grant support from | research grants | research support from | research support | research funding from | grant funding
              funding from | stock in | stocks in | stock options | shares in | equity in | royalties | consultant for | consultant to | adviser to
              advisor to | advisory board | advisory boards | advisory board of | employee of | employees of | employed by
              consulting for | paid consultant | patent | patents | salary from | speaker for | speakers' bureau | speakers bureau
              scientific advisor | scientific adviser | ties to | relationships with | payments from | payment from | travel support
              lectures from | grants and | grants outside | outside the submitted work | support from | a patent | scientific advisory
              """,
              Word.PAID,
              """
              was funded | were funded | is funded | are funded | was supported | were supported | is supported | been supported
              was sponsored | were sponsored | is sponsored | was financed | were financed | was paid for | was underwritten
              """,
              Word.IN_PASSING,
              """
              funded by | supported by | sponsored by | financed by | paid for by | underwritten by | bankrolled by
              supported in part by | funded in part by | partly funded by | supported through | funded through
              """,
              Word.FUNDING,
              """
              received no external funding | received no funding | no external funding | no specific funding | funding for the study
              funding for the research | funding for this study | funding for this research | funding for the trial | funding came from
              funding was provided | funding source | funding sources | provided funding | study funding | source of funding
              received funding from | supported by a grant | supported by grants | supported by the national | funded by the national
              funded by grants | funded by a grant | the funder | the funders | the sponsor had | paid for the study | paid for the trial
              paid for the research | funding by | role of the funding | no outside funding | independent funding | had no role in the
              """,
              Word.STUDY,
              """
              study | studies | trial | trials | research | work | analysis | registry | survey | project | investigation | review
              investigators | researchers | cohort | program | programme | report | guideline | guidelines | authors
              meta analysis | this activity | paper
              """,
              Word.MONEY,
              """
              grant | grants | national institutes of health | nih | foundation | national institute | national cancer institute
              charity | wellcome trust | medical research council | european commission | horizon 2020
              department of veterans affairs | philanthropic | donations
              """));

  private static final PhraseBook<Kind> HEADINGS =
      PhraseBook.of(
          Map.of(
              Kind.DISCLOSURE,
              """
              disclosures | disclosure | financial disclosures | financial disclosure | faculty disclosures | author disclosures
              conflicts of interest | conflict of interest | competing interests | declaration of interests
              declarations of interest | conflict of interest disclosures | disclosure of interest | disclosures of interest
              """,
              Kind.FUNDING,
              "funding | funding sources | funding source | sponsor | sponsors | funding and support | financial support"));

  private final Prose prose;
  private final List<FoundStatement> found = new ArrayList<>();

  private StatementReader(Prose prose) {
    this.prose = prose;
  }

  /** Returns the statements in the order of the text, at most 40. */
  public static List<FoundStatement> read(Prose prose) {
    StatementReader reader = new StatementReader(prose);
    reader.readAll();
    return List.copyOf(reader.found);
  }

  private void readAll() {
    List<Range> paragraphs = prose.article().paragraphs();
    int sentence = 0;
    while (sentence < prose.sentences().size()
        && prose.sentences().get(sentence).start() < prose.article().titleLength()) {
      sentence++;
    }
    @Nullable Kind above = null;
    for (Range paragraph : paragraphs) {
      int first = sentence;
      while (sentence < prose.sentences().size()
          && prose.sentences().get(sentence).start() < paragraph.end()) {
        sentence++;
      }
      @Nullable Kind heading = first < sentence ? heading(first, sentence, paragraph) : null;
      boolean alone =
          heading != null
              && sentence - first == 1
              && count(first) <= HEADING_WORDS
              && ".!”".indexOf(prose.text().charAt(paragraph.end() - 1)) < 0;
      if (!alone) {
        paragraph(first, sentence, heading != null ? heading : above);
      }
      above = alone ? heading : null;
    }
  }

  private @Nullable Kind heading(int first, int to, Range paragraph) {
    int word = prose.firstWord(first);
    FoundPhrase<Kind> phrase =
        word < prose.firstWord(to) ? HEADINGS.at(prose, word, prose.firstWord(to)) : null;
    if (phrase == null) {
      phrase =
          word + 1 < prose.firstWord(to) && prose.word(word).equals("Faculty")
              ? HEADINGS.at(prose, word + 1, prose.firstWord(to))
              : null;
    }
    if (phrase == null) {
      return null;
    }
    int end = prose.end(phrase.last());
    boolean colon = end < paragraph.end() && prose.text().charAt(end) == ':';
    return colon || end == paragraph.end() ? phrase.meaning() : null;
  }

  private void paragraph(int first, int to, @Nullable Kind heading) {
    @Nullable Kind before = heading;
    for (int sentence = first; sentence < to && found.size() < MOST; sentence++) {
      Range place = prose.sentences().get(sentence);
      Set<Word> words = words(sentence);
      if (heading != null) {
        found.add(new FoundStatement(heading, place, "below-heading"));
        continue;
      }
      @Nullable FoundStatement said = said(words, place, before);
      if (said != null) {
        found.add(said);
      }
      before = said == null ? null : said.kind();
    }
  }

  private static @Nullable FoundStatement said(
      Set<Word> words, Range place, @Nullable Kind before) {
    if (words.contains(Word.DISCLOSES)) {
      return new FoundStatement(Kind.DISCLOSURE, place, "discloses");
    }
    if (words.contains(Word.REPORTS_INTEREST)) {
      return new FoundStatement(Kind.DISCLOSURE, place, "reports-interest");
    }
    if (words.contains(Word.FUNDING)) {
      return new FoundStatement(Kind.FUNDING, place, "tells-funding");
    }
    boolean ofStudy = words.contains(Word.STUDY) || words.contains(Word.MONEY);
    if (ofStudy && words.contains(Word.PAID)) {
      return new FoundStatement(Kind.FUNDING, place, "study-funded");
    }
    if (ofStudy && words.contains(Word.IN_PASSING)) {
      return new FoundStatement(Kind.FUNDING, place, ASIDE);
    }
    if (before == Kind.DISCLOSURE && (words.contains(Word.INTEREST))) {
      return new FoundStatement(Kind.DISCLOSURE, place, "goes-on");
    }
    return null;
  }

  private int count(int sentence) {
    return prose.firstWord(sentence + 1) - prose.firstWord(sentence);
  }

  private Set<Word> words(int sentence) {
    Set<Word> words = EnumSet.noneOf(Word.class);
    int from = prose.firstWord(sentence);
    int reports = -REPORT_REACH;
    for (FoundPhrase<Word> one : BOOK.in(prose, from, prose.firstWord(sentence + 1))) {
      // "Funded by the NIH." says nothing else
      boolean whole = one.meaning() == Word.IN_PASSING && one.first() == from;
      words.add(whole ? Word.PAID : one.meaning());
      reports = one.meaning() == Word.REPORTS ? one.last() : reports;
      if (one.meaning() == Word.INTEREST && one.first() - reports < REPORT_REACH) {
        words.add(Word.REPORTS_INTEREST);
      }
    }
    return words;
  }
}
