import { CrmError } from "./crm-error"

/**
 * The address that the rep typed, as a base URL without a trailing slash. Keys travel over https only, except to this
 * computer, or where the caller knows the network. @throws CrmError validation
 */
export function normaliseBaseUrl(
  typed: string,
  plainHttp: "this_computer" | "anywhere" = "this_computer",
): string {
  const { origin, pathname } = addressIn(typed, plainHttp)
  return origin + pathname.replace(/\/+$/, "")
}

/** The same of an address that is itself what is called: it stays as it was typed, but for what is behind "#". */
export function wholeAddress(typed: string): string {
  const { origin, pathname, search } = addressIn(typed, "this_computer")
  return origin + pathname + search
}

function addressIn(typed: string, plainHttp: "this_computer" | "anywhere"): URL {
  const text = typed.trim()
  const scheme = /^(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(text) ? "http" : "https"
  let url: URL
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${scheme}://${text}`)
  } catch {
    throw refused("This is not an address. It looks like https://crm.example.com.")
  }
  if (url.username !== "" || url.password !== "") throw refused("Leave user and password out of the address.")
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  const plainAllowed = url.protocol === "http:" && (local || plainHttp === "anywhere")
  if (url.protocol !== "https:" && !plainAllowed) {
    throw refused("The address must begin with https://, or the key could be read on the way.")
  }
  return url
}

/** The host permission that a base URL needs. Match patterns know no ports. */
export function hostPermission(baseUrl: string): string {
  const { protocol, hostname } = new URL(baseUrl)
  return `${protocol}//${hostname}/*`
}

function refused(message: string): CrmError {
  return new CrmError("validation", message, { field: "baseUrl" })
}
