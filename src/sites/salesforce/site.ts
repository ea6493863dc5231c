import type { Site } from "../reader"
import { readSalesforce } from "./read"
import { isSalesforceHost } from "./record-url"

export const salesforceSite: Site = {
  name: "salesforce",
  matches: (url) => url.protocol === "https:" && isSalesforceHost(url),
  read: readSalesforce,
}
