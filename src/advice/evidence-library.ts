/** How far a study carries. A: large, direct, reproducible. D: a vendor's own figures, contradicted or correlational. */
export type Grade = "A" | "B" | "C" | "D"

/** A published finding, with what is wrong with it. */
export interface Study {
  id: string
  finding: string
  source: string
  population: string
  caveat: string
  grade: Grade
}

/** Cases that a study of this grade weighs as, against the rep's own. */
export const GRADE_WEIGHT: Record<Grade, number> = { A: 8, B: 6, C: 4, D: 2 }

/** What is published about what works. Shown beside every step that rests on it. */
export const studies: readonly Study[] = [
  {
    id: "leads-within-an-hour",
    finding:
      "Firms that answered a web lead within an hour were 7 times as likely to qualify it as an hour later.",
    source: "Oldroyd, McElheran & Elkington, Harvard Business Review, 2011",
    population: "1.25 million web leads of 42 US firms",
    caveat: "Observational, first contact with new leads only.",
    grade: "B",
  },
  {
    id: "leads-within-five-minutes",
    finding:
      "Calling a web lead after 5 rather than 30 minutes went with 21 times the odds of qualifying it.",
    source: "Oldroyd / InsideSales.com, 2007",
    population: "15,000 leads, 100,000 calls, 6 firms",
    caveat: "Phone calls to web leads, published by a vendor; closing was not studied.",
    grade: "D",
  },
  {
    id: "reply-times",
    finding: "Half of all replies come within 47 minutes, nine in ten within a day.",
    source: "Kooti et al., Evolution of Conversations in the Age of Email Overload, WWW 2015",
    population: "16 billion mails, pairs with at least five exchanges",
    caveat: "All mail, not sales; only pairs that write to each other often.",
    grade: "A",
  },
  {
    id: "follow-up-lifts-replies",
    finding: "A first follow-up lifted replies from 9 to 13 %; two or three did best.",
    source: "Woodpecker, campaign statistics",
    population: "Cold mail campaigns of one vendor's customers",
    caveat: "Vendor's own figures, cold mail only.",
    grade: "D",
  },
  {
    id: "follow-up-fades",
    finding:
      "The first follow-up brought 49 % more replies, the second 9 %, the third 20 % fewer; wait 2 to 5 days.",
    source: "Belkins, 2023",
    population: "11 million cold mails",
    caveat: "Contradicted by the same vendor's later figures.",
    grade: "D",
  },
  {
    id: "short-mails-get-answers",
    finding: "Mails of 50 to 125 words got the most answers; one to three questions went with 50 % more.",
    source: "Boomerang, 2016",
    population: "40 million mails of one vendor's users",
    caveat: "All mail, correlation only.",
    grade: "D",
  },
  {
    id: "four-contacts",
    finding: "Deals with four or more contacts were won more often: 58 % of them.",
    source: "Gong",
    population: "Opportunities recorded by one vendor's customers",
    caveat: "Runs backwards too: deals that go well draw people in.",
    grade: "D",
  },
  {
    id: "buying-groups",
    finding: "Six to ten people decide, and the group goes back and forth between six buying jobs.",
    source: "Gartner, 2019",
    population: "B2B buyers in complex purchases, survey",
    caveat: "Self-reported; the full study is not public.",
    grade: "C",
  },
  {
    id: "no-decision",
    finding:
      "40 to 60 % of deals end in no decision; more than half of those from indecision, not from a better rival.",
    source: "Dixon & McKenna, The JOLT Effect, 2022",
    population: "2.5 million recorded sales calls",
    caveat: "Proprietary data, outcomes as recorded by sellers.",
    grade: "C",
  },
]

/** The study with this id. @throws RangeError for an id that is not in the library: a mistake in an action's file. */
export function studyById(id: string): Study {
  const study = studies.find((one) => one.id === id)
  if (!study) throw new RangeError(`No study "${id}" in the evidence library`)
  return study
}
