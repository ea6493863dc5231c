import type { Site } from "../reader"
import { readTwenty } from "./read"
import { twentyRecord } from "./record-url"

/** Runs on any host: an address of its form is read, if the page is Twenty's. */
export const twentySite: Site = {
  name: "twenty",
  matches: (url) => twentyRecord(url) !== null,
  read: readTwenty,
}
