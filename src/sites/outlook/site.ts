import type { Site } from "../reader"
import { OUTLOOK, readOutlook } from "./read"

const HOSTS = new Set(["outlook.office.com", "outlook.office365.com", "outlook.live.com"])

export const outlook: Site = {
  name: OUTLOOK,
  matches: (url) => url.protocol === "https:" && HOSTS.has(url.host),
  read: readOutlook,
}
