import type {
  ChatObservation,
  CompanyObservation,
  PeopleObservation,
  ProfileObservation,
} from "~src/record/observed-page"

export type LinkedinObservation =
  | ProfileObservation
  | CompanyObservation
  | PeopleObservation
  | ChatObservation

/** What every observation says of where and when. */
export type Seen = Pick<LinkedinObservation, "site" | "url" | "seenAt">

/** What a page, or a part of it, gives: what it shows, nothing, or the names of the selectors that found nothing. */
export type Outcome =
  | { kind: "shown"; observations: LinkedinObservation[] }
  | { kind: "nothing" }
  | { kind: "incomplete"; missing: string[] }

export const NOTHING: Outcome = { kind: "nothing" }

export const shown = (observation: LinkedinObservation): Outcome => ({
  kind: "shown",
  observations: [observation],
})

export const incomplete = (...selectors: readonly { name: string }[]): Outcome => ({
  kind: "incomplete",
  missing: selectors.map(({ name }) => name),
})
