import type { Site } from "../reader"
import { readTryton } from "./read"
import { trytonRecord } from "./record-url"

/** Runs on any host: an address of its form is read, if the page is Tryton's. */
export const trytonSite: Site = {
  name: "tryton",
  matches: (url) => trytonRecord(url) !== null,
  read: readTryton,
}
