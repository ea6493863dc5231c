import { openDatabase, openStrictDatabase, type SlipstreamDatabase } from "~src/store/database"

/** What every handler of the background needs from its surroundings. */
export interface Services {
  db: SlipstreamDatabase
  /** The same database; a write through it is on the disk when it is acknowledged. */
  strictDb: SlipstreamDatabase
  /** Epoch milliseconds. */
  now: () => number
  /** IANA name of the rep's time zone. */
  timeZone: () => string
}

export function startServices(): Services {
  return {
    db: openDatabase(),
    strictDb: openStrictDatabase(),
    now: () => Date.now(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
