import type { Site } from "../reader"
import { readHubspot } from "./read"
import { isHubspotHost } from "./record-url"

export const hubspotSite: Site = {
  name: "hubspot",
  matches: (url) => url.protocol === "https:" && isHubspotHost(url),
  read: readHubspot,
}
