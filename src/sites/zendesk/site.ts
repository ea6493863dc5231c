import type { Site } from "../reader"
import { isZendeskHost, readZendesk, ZENDESK } from "./read"

export const zendeskSite: Site = {
  name: ZENDESK,
  matches: (url) => url.protocol === "https:" && isZendeskHost(url),
  read: readZendesk,
}
