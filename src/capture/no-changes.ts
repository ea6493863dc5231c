import type { Changes } from "~src/record/changes"

/** Nothing to put, to be filled. */
export function noChanges(): Changes {
  return {
    observations: [],
    activities: [],
    contacts: [],
    companies: [],
    threads: [],
    facts: [],
    asks: [],
    commitments: [],
    signals: [],
    sentiments: [],
    meetings: [],
    skips: [],
  }
}
