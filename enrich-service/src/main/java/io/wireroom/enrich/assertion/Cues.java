package io.wireroom.enrich.assertion;

import io.wireroom.enrich.phrase.PhraseBook;
import java.util.EnumMap;
import java.util.Map;

/**
 * The set phrases that negate, leave open, or end what others say. The idea and its classes are
 * those of NegEx and ConText; the phrases are of news prose.
 *
 * @see <a href="https://doi.org/10.1006/jbin.2001.1029">Chapman et al. (2001), A simple algorithm
 *     for identifying negated findings and diseases</a>
 * @see <a href="https://doi.org/10.1016/j.jbi.2009.05.002">Harkema et al. (2009), ConText</a>
 */
final class Cues {
  static final PhraseBook<Cue> BOOK = book();

  private Cues() {}

  private static PhraseBook<Cue> book() {
    Map<Cue, String> phrases = new EnumMap<>(Cue.class);
    phrases.put(
        Cue.NO,
        """
        no | without | without any | without evidence of | without signs of | none of | none had
        neither | nor | lack of | lacks | lacked | lacking | absence of | absent | free of | free from
        negative for | tested negative for | instead of | rather than | zero
        is not a | is not an | was not a | was not an | are not a | isn't a | isn't an | wasn't a
        not a | not an | no sign of | no signs of
        """);
    phrases.put(
        Cue.NO_FINDING,
        """
        no evidence of | no evidence for | no evidence that | no evidence to suggest | no new evidence of
        no clear evidence of | no clear evidence that | no convincing evidence that | no indication of
        no indication that | no proof that | no proof of | no link | no link between | no link to
        no association | no association with | no association between | no _ association with
        no _ association between | no _ link between | no connection between | no connection to | no causal link
        not associated with | not _ associated with | not linked to | not linked with | not tied to
        not related to | not due to | not because of | not caused by | not attributed to | not attributable to
        did not have | did not _ have | does not have | do not have | didn't have | don't have | doesn't have
        had not had | have not had | has not had | never had | had never had | has never had | have never had
        not have | hasn't had | haven't had | had not developed
        did not develop | didn't develop | not develop | never developed | does not develop | not developed
        did not cause | does not cause | do not cause | not cause | doesn't cause | didn't cause | don't cause
        never caused | not causing | not lead to | not result in | not trigger | not induce | not provoke
        did not show | does not show | not show | not shown any | not reveal | did not reveal | not indicate
        did not find | not find | not find any | not found any | found no | find no | finds no | finding no
        saw no | showed no | shows no | show no | showing no | revealed no | reveals no | reported no | report no
        had no | have no | has no | having no | detected no | observed no | seen no | identified no | with no
        not see | not see any | not observe | did not observe | not detect | did not detect | not experience
        did not experience | not suffer | not suffer from | not suffering from | not suffered | not diagnosed with
        not exhibit | not meet criteria for | not meet the criteria for | not confirm | not contract
        not contain | not carry | not been diagnosed with | never been diagnosed with | not infected with
        nobody had | nobody developed | no one had | no one developed | none developed | denied | denies | denied any | denying | denied having | dismissed | disproved
        ruled out | rules out | rule out | ruling out | excluded | excluding | excludes
        unlikely to be | unlikely to have | unlikely to cause | fails to show | failed to show | failed to find
        cannot cause | can't cause | could not find | couldn't find | cannot transmit
        """);
    phrases.put(
        Cue.NO_USE,
        """
        did not receive | didn't receive | not receive | not receiving | not received | never received | received no
        did not take | didn't take | not take | not taking | not taken | never taken | never took | not use
        not using | not used | never used | not on | not given | not been given | not being given | not prescribed
        not treated with | not been treated with | not undergo | not undergoing | not undergone | did not undergo
        stopped taking | naive to | refused | declined | not vaccinated against | unvaccinated against
        not get | not include | not offered | not exposed to | never exposed to | not require | not need
        """);
    phrases.put(
        Cue.NOT_FOUND,
        """
        was ruled out | were ruled out | been ruled out | is ruled out | are ruled out | was _ ruled out
        ruled out by | ruled out with | ruled out on
        was excluded by | were excluded by | can be excluded | could be excluded
        was not observed | were not observed | not observed | was not seen | were not seen | not been seen
        was not found | were not found | not been found | not found | was not detected | were not detected
        not been detected | not detected | was not reported | were not reported | not been reported
        was not identified | were not identified | not identified | was not present | were not present | not present
        was not noted | were not noted | was not evident | not evident | was not confirmed | were not confirmed
        not confirmed | was not diagnosed | were not diagnosed | not been diagnosed
        not turned up | has not turned up | have not turned up | did not turn up | not been shown in | has not been shown | have not been shown
        was absent | were absent | is absent | are absent | never occurred
        did not occur | does not occur | do not occur | not occur | not occurred
        did not emerge | did not appear | not appear | did not recur | not recur | has not recurred | not recurred
        not return | not returned | not materialize | was not the cause | is not the cause | were not the cause
        was not to blame | is not to blame | not the culprit
        was disproved | were disproved
        was not suspected | not suspected | is not a concern | was negative | were negative | is negative
        """);
    phrases.put(
        Cue.NOT_USED,
        """
        was not given | were not given | was not used | were not used | is not used | are not used | not been used
        was not prescribed | were not prescribed | was not administered | were not administered | was not taken
        was not performed | were not performed | was not offered | were not offered | was not needed | were not needed
        was not required | were not required | was not available | were not available | was not tested | were not tested
        was not recommended | is not recommended | are not recommended
        """);
    phrases.put(Cue.FREE, "free | negative | naive");
    phrases.put(
        Cue.MAYBE,
        """
        may | might | could | may not | might not | may have | might have | could have | could be
        perhaps | maybe | possibly | probably | presumably | seemingly | conceivably
        appears to | appear to | appeared to | seems to | seem to | seemed to | thought to | believed to | is believed to
        likely to cause | likely to develop | likely to be | likely caused by | likely due to | possibly due to | suggesting | suggestive of | hints at
        suspected of | suspected to | suspect that | suspects | suspect | suspecting | suspicion of | suspicion for
        suspicious for | concern for | concerns about possible | fears of | fear of | feared | worry about | to rule out | to help rule out | help rule out | helps rule out | helped rule out
        workup for | work up for | consistent with
        differential diagnosis | theorize | theorized | hypothesized that | hypothesize that | hypothesis that | speculate that
        speculated that | raise the possibility | would cause | should cause | in case of
        """);
    phrases.put(
        Cue.ASKED,
        """
        cannot rule out | could not rule out | can't rule out | couldn't rule out | not ruled out | cannot exclude
        could not exclude | not rule out | whether | unclear whether | unclear if | unknown whether | unknown if
        uncertain whether | not clear whether | not clear if | not known whether | not known if | remains to be seen
        uncertain if | possibility of | possibility that | question of
        claim that | claims that | claimed that | claims of
        """);
    phrases.put(
        Cue.MAYBE_THIS,
        """
        suspected | possible | probable | presumed | presumptive | potential | potentially | questionable | apparent
        alleged | likely | supposed | unconfirmed
        """);
    phrases.put(
        Cue.WAS_MAYBE,
        """
        is suspected | was suspected | were suspected | are suspected | been suspected | is possible | was possible
        are possible | were possible | was probable | is probable | was likely | were likely | is likely | are likely
        cannot be ruled out | could not be ruled out | can't be ruled out | cannot be excluded | could not be excluded
        can not be ruled out | not be ruled out | not been ruled out | was not ruled out | were not ruled out
        be excluded | be ruled out | should be considered | must be considered | was considered | were considered
        is a possibility | remains a possibility | should be suspected | must be suspected | be suspected
        was unlikely | were unlikely | is unlikely | are unlikely | was _ unlikely | were _ unlikely | is _ unlikely
        are _ unlikely | judged unlikely | considered unlikely | thought unlikely
        may be present | might be present | may occur | might occur | could occur | may develop | might develop
        may be to blame | might be to blame | could be to blame | may play a role | might play a role
        may be the cause | might be the cause | could be the cause | may be involved | might be involved
        """);
    phrases.put(
        Cue.NOTHING,
        """
        whether or not | no longer | no follow up | survival without | nor for | nor to | not only | not just
        almost no | nearly no | not merely | not simply | not solely | not necessarily | not alone | not all | not every
        not everyone | not always | not uncommon | not unusual | not rare | not to mention | not until | not yet
        not certain | not sure | not limited to | not least | not surprisingly | not surprising | not enough
        no more than | no less than | no fewer than | no later than | no longer than | no earlier than | no matter | no doubt
        no wonder | no surprise | no secret | no one | no easy | no small | no other | no stranger to | no exception
        no sooner | no time | no idea | no question | no reason | no cure for | no treatment for
        no treatments for | no approved | no approved _ for | no _ treatment for | no vaccine for | no vaccine against
        no specific treatment for | no effective treatment for | no comparison | no data on | no data for | no data
        no information on | no trial | no trials | no study | no studies | no role in | no conflicts | no conflict
        no disclosures | no relevant | no financial | no guarantee | no deaths from
        gram negative | false negative | false negatives | triple negative | double negative | negative predictive
        without difficulty | without delay | without interruption | without exception | without question | without doubt
        without a doubt | without warning | without regard | with or without | or without | and without needing
        without treatment for | without adequate | without access to | without insurance | without stopping
        without knowing | without affecting | without compromising
        free survival | free interval | free access | free of charge | cost free | free clinic | free will | toll free
        absence from | denied coverage | denied coverage for | denied access | denied claims | denied the | off label | off the market
        off patent | take off | laid off | paid off | trade off | cut off | cutoff | kicked off | cannot help
        may 1 | may 2 | may 3 | may 4 | may 5 | may 6 | may 7 | may 8 | may 9 | may 10 | may 11 | may 12 | may 13
        may 14 | may 15 | may 16 | may 17 | may 18 | may 19 | may 20 | may 21 | may 22 | may 23 | may 24 | may 25
        may 26 | may 27 | may 28 | may 29 | may 30 | may 31 | in may | last may | this may | by may | since may
        on may | until may | early may | late may | of may | from may
        could not | couldn't | likely as | likely than | less likely to have | more likely to have
        less likely to | more likely to | as likely to | more likely to develop | less likely to develop
        excluded from | excluding skin | excluding nonmelanoma | potential benefit | potential benefits
        suggested by | suggest that patients with | suggests that patients with | suggests that people with
        not approved | not surprisingly
        dismissed the | denied that | denied wrongdoing
        """);
    phrases.put(
        Cue.END,
        """
        but | however | although | though | except | except for | apart from | aside from | besides | other than
        which | who | whose | whom | because | because of | due to | caused by | secondary to | since | while
        whereas | despite | in spite of | yet | still | nevertheless | as well as | unless | until | after
        before | when | where | whenever | during | than | compared with | compared to | versus | vs | relative to
        regardless of | according to | said | says | told | so that | in order to | as a result of | as a cause of | as the cause of
        among | in patients | in people | in adults | in children | in women | in men | in individuals
        in participants | in those | in persons | in infants | in babies | in pregnant | in older | in younger
        in a patient | in the patient | in a person | in anyone | in some patients | in many patients | in most patients
        for patients | for people | for adults | for children | for those | for individuals | for anyone | for women | for men
        of patients | of people | of adults | of those | of participants | of women | of men
        patients with | people with | adults with | children with | those with | individuals with
        participants with | persons with | women with | men with | anyone with | someone with | subjects with
        patients who | people who | adults who | children who
        with a history of | with history of | history of | diagnosed with | living with | hospitalized with
        hospitalized for | hospitalised for | infected with
        for the treatment of | for treatment of | treatment of | for treating | to treat | treating | treat | to prevent | or to | to receive | to wear | to undergo | assigned to
        indicated for | approved for | approved to | prescribed for | in addition to | including those
        has been | had been used
        presented with | presents with | admitted with | admitted for | who had | who have | and had | and has | and was | and were
        another cause | other causes
        """);
    phrases.put(
        Cue.CHANGE,
        """
        increase | increases | increased | increasing | decrease | decreases | decreased | decreasing | difference
        differences | differ | differed | change | changes | changed | improvement | improvements | improve | improves
        improved | improving | reduction | reductions | reduce | reduces | reduced | reducing | lower | lowers
        lowered | lowering | raise | raises | raised | raising | rise | effect | effects | affect | affects | affected
        affecting | impact | influence | benefit | benefits | benefited | worsen | worsened | worsening | alter | altered
        prevent | prevents | prevented | preventing | protect against | protects against | protected against
        protection against | protection from | cure | cures | relieve | relieves | ease | eases | help | helps | helped
        slow | slows | slowed | stop | stops | stopped | delay | delays | delayed | exacerbate | exacerbated
        interaction | interactions | additional | worse | better | more | fewer | greater | higher | less | faster
        excess | excesses | superior | inferior | noninferior | advantage | trend | variation | surge | spike | uptick | jump | drop | decline | progress in | treatment | therapy | vaccine
        """);
    return PhraseBook.of(phrases);
  }
}
