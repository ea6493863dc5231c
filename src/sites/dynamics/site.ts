import type { Site } from "../reader"
import { readDynamics } from "./read"
import { isDynamicsHost } from "./record-url"

export const dynamicsSite: Site = {
  name: "dynamics",
  matches: (url) => url.protocol === "https:" && isDynamicsHost(url),
  read: readDynamics,
}
