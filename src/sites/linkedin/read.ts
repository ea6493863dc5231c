import { find } from "../selector"
import { readBubbles, readMessaging } from "./chat"
import { readCompany } from "./company"
import type { LinkedinObservation, Outcome, Seen } from "./outcome"
import { NOTHING } from "./outcome"
import { isOtherKind } from "./page-kind"
import { readConnections, readSearch } from "./people-lists"
import type { Place } from "./place"
import { placeOf } from "./place"
import { readProfile } from "./profile"
import { readAccount, readLead, readLeads } from "./sales"
import { appShell, salesShell } from "./selectors/page"

export const LINKEDIN = "linkedin"

export type LinkedinReading =
  | { kind: "seen"; observations: readonly LinkedinObservation[] }
  | { kind: "nothing" }
  | { kind: "blind"; workspace: null; missing: readonly string[] }

/**
 * Reads what is open on LinkedIn: a profile, a company, a list of people, a conversation, and the conversations that
 * stand open over any other page. Reads only: nothing is clicked, scrolled, fetched or drawn.
 */
export function readLinkedin(page: Document, url: URL, now: number): LinkedinReading {
  const place = placeOf(url)
  const sales = place.kind === "lead" || place.kind === "account" || place.kind === "leads"
  // Signed out, LinkedIn shows other pages under the same addresses.
  if (find(page, sales ? salesShell : appShell) === null) return { kind: "nothing" }

  const seen: Seen = { site: LINKEDIN, url: url.href.slice(0, 4000), seenAt: now }
  const open = readPlace(page, place, seen)
  if (open.kind === "incomplete" && isOtherKind(page, place)) return { kind: "nothing" }
  if (open.kind === "incomplete") return { kind: "blind", workspace: null, missing: open.missing }
  const bubbles = place.kind === "messaging" ? NOTHING : readBubbles(page, seen)
  const observations = [open, bubbles].flatMap((one) => (one.kind === "shown" ? one.observations : []))
  if (observations.length > 0) return { kind: "seen", observations }
  return bubbles.kind === "incomplete"
    ? { kind: "blind", workspace: null, missing: bubbles.missing }
    : { kind: "nothing" }
}

function readPlace(page: Document, place: Place, seen: Seen): Outcome {
  switch (place.kind) {
    case "profile":
      return readProfile(page, place.id, seen)
    case "company":
      return readCompany(page, place, seen)
    case "messaging":
      return readMessaging(page, place.threadId, seen)
    case "search":
      return readSearch(page, seen)
    case "connections":
      return readConnections(page, seen)
    case "lead":
      return readLead(page, place.id, seen)
    case "account":
      return readAccount(page, place.id, seen)
    case "leads":
      return readLeads(page, seen)
    case "other":
      return NOTHING
  }
}
