import type { Site } from "../reader"
import { readClose } from "./read"
import { isCloseHost } from "./record-url"

export const closeSite: Site = {
  name: "close",
  matches: (url) => url.protocol === "https:" && isCloseHost(url),
  read: readClose,
}
