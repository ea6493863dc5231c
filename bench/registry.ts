import type { Suite } from "./suite"

/** Every suite of `npm run bench`, in the order in which they run. */
export const suites: Suite[] = []
