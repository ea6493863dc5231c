import type { Site } from "../reader"
import { readAttio } from "./read"
import { isAttioHost } from "./record-url"

export const attioSite: Site = {
  name: "attio",
  matches: (url) => url.protocol === "https:" && isAttioHost(url),
  read: readAttio,
}
