package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 01 Mar 2026 12:00:00 GMT|2026-03-01T12:00:00Z",
        "1 Mar 26 12:00 -0500|2026-03-01T17:00:00Z",
        "Sunday, 1 March 2026 7:05 PM EDT|2026-03-01T23:05:00Z",
        "March 1, 2026 12:00 UTC|2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.250+05:30|2026-03-01T06:30:00.250Z",
        "2026-03-01 12:00:00Z|2026-03-01T12:00:00Z",
        "20260301T120000Z|2026-03-01T12:00:00Z",
        "Sun Mar  1 12:00:00 UTC 2026|2026-03-01T12:00:00Z",
        "2026-03-01T24:00:00Z|2026-03-02T00:00:00Z",
        "Thu, 1 Jan 04 19:48 EST|2004-01-02T00:48:00Z",
        "Thursday, 01-Jan-04 19:48:21 GMT|2004-01-01T19:48:21Z",
        "31 Dec 104 00:00:00 +0000|2004-12-31T00:00:00Z",
        "Wed, 19 Aug 2009 18:28:00 Etc/GMT|2009-08-19T18:28:00Z",
        "Wed, 19 Feb 2012 22:40:00 GMT-01:01|2012-02-19T23:41:00Z",
        "Mon, 13 Feb, 2012 06:28:00 UTC|2012-02-13T06:28:00Z",
        "Sun, Dec 31 1999 16:30:00 PDT|1999-12-31T23:30:00Z",
        "Sun Jan  4 16:29:06 PST 2004|2004-01-05T00:29:06Z",
        "Sun Jan  4 16:29:06 2004|2004-01-04T16:29:06Z",
        "Sun, 01 Mar 2026 12:00:00 EST (Eastern)|2026-03-01T17:00:00Z",
        "Sun, 01 Mar 2026 12:00:00 N|2026-03-01T11:00:00Z",
        "2026-07-01 12:00 ET|2026-07-01T16:00:00Z",
        "2026-03-01T12:00:00 America/New_York|2026-03-01T17:00:00Z",
        "Fri, 2006/09/15 08:19:53 EDT|2006-09-15T12:19:53Z",
        "2003-12-31T10:14Z|2003-12-31T10:14:00Z",
        "2003-12-31T10:14:60Z|2003-12-31T10:14:59Z",
        "2003-12-31T101455+0100|2003-12-31T09:14:55Z",
        "20031231101455|2003-12-31T10:14:55Z",
        "2003|2003-01-01T00:00:00Z",
        "2003-12|2003-12-01T00:00:00Z",
        "20031231|2003-12-31T00:00:00Z",
        "03-12-31|2003-12-31T00:00:00Z",
        "031231|2003-12-31T00:00:00Z",
        "-0312|2003-12-01T00:00:00Z",
        "-03-12|2003-12-01T00:00:00Z",
        "-03|2003-01-01T00:00:00Z",
        "2003-335|2003-12-01T00:00:00Z",
        "03335|2003-12-01T00:00:00Z",
        "2003-W05-3|2003-01-29T00:00:00Z",
        "2003W053T12:00Z|2003-01-29T12:00:00Z",
        "2003-W05|2003-01-27T00:00:00Z",
        "2004-07-08 23:56:58.0|2004-07-08T23:56:58Z",
        "2004년 05월 28일  01:31:15|2004-05-27T16:31:15Z",
        "2004-05-25 오후 11:23:17|2004-05-25T14:23:17Z",
        "2004-05-25 오전 11:23:17|2004-05-25T02:23:17Z",
        "2026年3月1日 午後3時05分|2026-03-01T15:05:00Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST|2004-07-11T17:00:00Z",
        "2004-július-13T9:15-05:00|2004-07-13T14:15:00Z",
        "1. März 2026 12:00|2026-03-01T12:00:00Z",
        "mardi 3 mars 2026 à 12:00|2026-03-03T12:00:00Z",
        "3 de marzo de 2026|2026-03-03T00:00:00Z",
        "01.02.2026 15:04|2026-02-01T15:04:00Z",
        "1/2/2026 3:04 PM|2026-01-02T15:04:00Z",
        "13/2/2026|2026-02-13T00:00:00Z",
        "March 1st, 2026 at 5pm|2026-03-01T17:00:00Z",
        "Jan. 5, 2026|2026-01-05T00:00:00Z",
        "March 2026|2026-03-01T00:00:00Z",
        "1767225600|2026-01-01T00:00:00Z",
        "2003-6|2003-06-01T00:00:00Z",
        "2003-365T10:14:55Z|2003-12-31T10:14:55Z",
        "2003-W52-7|2003-12-28T00:00:00Z",
        "2003-12-31T10Z|2003-12-31T10:00:00Z",
        "2003-12-31T10.5Z|2003-12-31T10:30:00Z",
        "2003-12-31T10,25+01:00|2003-12-31T09:15:00Z",
        "2003-12-31T10:14.5Z|2003-12-31T10:14:30Z",
        "20031231T1014,75Z|2003-12-31T10:14:45Z",
        "2003-12-31T10:14.0001Z|2003-12-31T10:14:00.006Z",
        "2003-12-31T10.05|2003-12-31T10:05:00Z",
        "1. März 2026 10.30 +0100|2026-03-01T09:30:00Z",
        "2003-12-31T10:14:55-08|2003-12-31T18:14:55Z",
        "2003-12-31T10:14:55,5Z|2003-12-31T10:14:55.500Z",
        "2003-12-31T10:14:55\u221208:00|2003-12-31T18:14:55Z",
        "2003-12-31T10:14:55+01:00[Europe/Berlin]|2003-12-31T09:14:55Z",
        "2003-12-31T10:14:55[Europe/Berlin]|2003-12-31T09:14:55Z",
        "2003-12-31T10:14:55+00:00Z|2003-12-31T10:14:55Z",
        "2003-12-31 10:14:55 +0100 CET|2003-12-31T09:14:55Z",
        "20031231101455Z|2003-12-31T10:14:55Z",
        "200312311014|2003-12-31T10:14:00Z",
        "Thu , 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 (CET)|2004-01-01T18:48:21Z",
        "Thu, 01 Jan 98 19:48:21 GMT|1998-01-01T19:48:21Z",
        "2004-március-01T09:15-05:00|2004-03-01T14:15:00Z",
        "fre, 05 des. 2014 08:00:00 +0100|2014-12-05T07:00:00Z",
        "mån, 05 maj 2014 12:00:00 +0200|2014-05-05T10:00:00Z",
        "Σαβ, 01 Μαϊ 2004 12:00:00 EST|2004-05-01T17:00:00Z",
        "2004年5月28日 下午1:31|2004-05-28T13:31:00Z",
      })
  void dates_are_read_as_publishers_write_them(String text, Instant meant) {
    assertThat(DateReader.read(text).map(DateReading::instant).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01",
        "Sun, 01 Mar 2026 12:00:00",
        "2026-03",
        "2004-05-25 오후 11:23:17",
        "Sun, 01 Mar 2026 12:00:00 XYZ"
      })
  void a_date_without_a_zone_is_marked(String text) {
    assertThat(DateReader.read(text))
        .get()
        .satisfies(date -> assertThat(date.withoutZone()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-13-01",
        "32 Jan 2026",
        "1 Foo 2026",
        "12:00",
        "2003-02-29T00:00:00Z",
        "2003-12-31T25:00:00Z",
        "2003-12-31T10:14:55+24:00",
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "2003-12-31T10:61:55Z",
        "2003-04-31",
        "2003-12-31T10:14:55Z junk",
        "--12-31",
        "2026-366",
        "1 Mar 2026 12:00 nonsense"
      })
  void what_is_no_date_is_none(String text) {
    assertThat(DateReader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 01 Mar 2026 12:00:00 GMT|true",
        "1 Mar 26 12:00 EST|true",
        "2026-03-01T12:00:00.25Z|true",
        "2026-03-01|true",
        "20260301T120000Z|true",
        "2026-03-01 12:00:00|false",
        "Sun, 1 March 2026 12:00:00 GMT|false",
      })
  void a_date_by_the_book_is_told_apart_from_others(String text, boolean byTheBook) {
    assertThat(DateReader.read(text))
        .get()
        .extracting(DateReading::asStandard)
        .isEqualTo(byTheBook);
  }
}
