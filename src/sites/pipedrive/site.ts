import type { Site } from "../reader"
import { readPipedrive } from "./read"
import { isPipedriveHost } from "./record-url"

export const pipedriveSite: Site = {
  name: "pipedrive",
  matches: (url) => url.protocol === "https:" && isPipedriveHost(url),
  read: readPipedrive,
}
