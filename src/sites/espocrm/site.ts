import type { Site } from "../reader"
import { readEspocrm } from "./read"
import { espocrmRecord } from "./record-url"

/** Runs on any host: an address of its form is read, if the page is EspoCRM's. */
export const espocrmSite: Site = {
  name: "espocrm",
  matches: (url) => espocrmRecord(url) !== null,
  read: readEspocrm,
}
