import type { Site } from "../reader"
import { readOdoo } from "./read"
import { odooRecord } from "./record-url"

/** Runs on any host: an address of its form is read, if the page is Odoo's. */
export const odooSite: Site = {
  name: "odoo",
  matches: (url) => odooRecord(url) !== null,
  read: readOdoo,
}
