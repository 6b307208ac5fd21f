package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.phrase.PhraseBook;
import java.util.Map;

/** What words tell of the sentence that they are in. */
enum Telling {
  /** Something was found or decided. */
  FINDING,
  /** It sums up. */
  CONCLUDES,
  /** It hangs on the sentence before, when it comes first. */
  HANGS,
  /** Somebody speaks; what he says is no fact of the article. */
  SPEAKS,
  /** It is about the page and not about the news. */
  FURNITURE;

  static final PhraseBook<Telling> BOOK =
      PhraseBook.of(
          Map.of(
              FINDING,
              """
              found | finds | showed | shows | shown | linked to | associated with | associated | tied to | reduced | reduces | cut
              lowered | increased | increases | raised | improved | improves | doubled | tripled | halved | risk | rates of
              rate of | compared with | compared to | versus | likely to | less likely | more likely | occurred in | fewer
              approved | approves | approval | recommends | recommended | recommend | warns | warned | recalled | recalling | recall
              authorized | cleared | granted | rejected | withdrew | failed | did not | difference | survival | mortality
              deaths | efficacy | effective | safe | superior | noninferior | remission | response | declined | rose | fell
              hazard ratio | odds ratio | confidence interval | median | prevalence | incidence | significantly | significant
              confirmed | identified | detected | prevented | developed | died
              """,
              CONCLUDES,
              """
              concluded | conclude | conclusion | in conclusion | overall | in summary | the findings | the results | these findings
              the study found | the trial found | suggest | suggests | results suggest | findings suggest | primary outcome | primary endpoint
              primary end point | the new guideline | according to
              """,
              HANGS,
              """
              he | she | they | it | this | that | these | those | but | however | and | such | his | her | its | their | there | here | also | yet
              still | instead | meanwhile | similarly | in contrast | by contrast | then | both | neither | one | another | others | even so
              for example | for instance | in addition | moreover | furthermore | additionally | so | or | nor | because | again | if | you
              your | we | our | i | my | what | why | how | who | the other | the others | the former | the latter | only | among them
              of these | of those | until then | mr | ms | mrs
              """,
              SPEAKS,
              "said | says | told | asked | explained | noted | added | wrote | argues | argued | thinks | believes | joked | admits | admitted",
              FURNITURE,
              """
              this article | this story | version of this | all rights reserved | copyright | reprinted | click here | sign up
              subscribe | newsletter | read more | learning objectives | learning objective | statement of need | cme credit | for more information
              follow us | follow medscape | this activity | target audience | editor's note
              originally appeared | first appeared | republished | with permission | terms of use | privacy policy | advertisement | watch the video
              listen to | is a freelance | is a reporter | is a writer | contributed to this | has been corrected
              was corrected | cookies | et al
              """));
}
