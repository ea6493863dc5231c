import type { Site } from "../reader"
import { readZoho } from "./read"
import { isZohoHost } from "./record-url"

export const zohoSite: Site = {
  name: "zoho",
  matches: (url) => url.protocol === "https:" && isZohoHost(url),
  read: readZoho,
}
