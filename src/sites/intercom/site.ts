import type { Site } from "../reader"
import { INTERCOM, isIntercomHost, readIntercom } from "./read"

export const intercomSite: Site = {
  name: INTERCOM,
  matches: (url) => url.protocol === "https:" && isIntercomHost(url),
  read: readIntercom,
}
