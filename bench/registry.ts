import type { Suite } from "./suite"
import { advice } from "./suites/advice"
import { drafts } from "./suites/drafts"
import { injections } from "./suites/injections"
import { intents } from "./suites/intents"
import { mailSpeed } from "./suites/mail-speed"
import { outcomes } from "./suites/outcomes"
import { pageCost } from "./suites/page-cost"
import { signatures } from "./suites/signatures"
import { zones } from "./suites/zones"

/** Every suite of `npm run bench`, in the order in which they run. */
export const suites: Suite[] = [
  zones,
  signatures,
  intents,
  mailSpeed,
  pageCost,
  drafts,
  injections,
  advice,
  outcomes,
]
