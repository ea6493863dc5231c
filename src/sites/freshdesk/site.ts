import type { Site } from "../reader"
import { FRESHDESK, isFreshdeskHost, readFreshdesk } from "./read"

export const freshdeskSite: Site = {
  name: FRESHDESK,
  matches: (url) => url.protocol === "https:" && isFreshdeskHost(url),
  read: readFreshdesk,
}
