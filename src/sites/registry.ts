import { GMAIL, readGmail } from "./gmail/read"
import { linkedin } from "./linkedin/site"
import type { Site } from "./reader"

/** Every site that can be read. A new one is a folder beside `gmail/`, a line here and an entry in `contents/`. */
export const sites: readonly Site[] = [
  {
    name: GMAIL,
    matches: (url) => url.protocol === "https:" && url.host === "mail.google.com",
    read: readGmail,
  },
  linkedin,
]

/** The site that `url` belongs to, or null. */
export function siteOf(url: URL): Site | null {
  return sites.find((site) => site.matches(url)) ?? null
}
