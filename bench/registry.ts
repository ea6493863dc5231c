import type { Suite } from "./suite"
import { intents } from "./suites/intents"
import { pageCost } from "./suites/page-cost"
import { signatures } from "./suites/signatures"
import { zones } from "./suites/zones"

/** Every suite of `npm run bench`, in the order in which they run. */
export const suites: Suite[] = [zones, signatures, intents, pageCost]
