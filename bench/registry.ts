import type { Suite } from "./suite"
import { signatures } from "./suites/signatures"

/** Every suite of `npm run bench`, in the order in which they run. */
export const suites: Suite[] = [signatures]
