import type { Site } from "../reader"
import { LINKEDIN, readLinkedin } from "./read"

/** Other hosts of LinkedIn (`de.linkedin.com`, …) show pages to those who are signed out. */
export const linkedin: Site = {
  name: LINKEDIN,
  matches: (url) => url.protocol === "https:" && url.host === "www.linkedin.com",
  read: readLinkedin,
}
