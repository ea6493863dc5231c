import type { Outcome } from "~src/ui/context/outcome"

const LOCAL = new Set(["localhost", "127.0.0.1"])

/**
 * Asks the browser for leave to reach the server of `baseUrl`. Must be called first thing in a click: after any
 * `await` the browser no longer takes it for one.
 */
export async function askForHost(baseUrl: string): Promise<Outcome> {
  const pattern = hostPattern(baseUrl)
  if (pattern === null) {
    return {
      ok: false,
      message: "This is no address of a server. It begins with https://, or with http:// on this computer.",
    }
  }
  const granted = await chrome.permissions.request({ origins: [pattern] })
  return granted
    ? { ok: true }
    : {
        ok: false,
        message: "Without leave to reach this server nothing can be sent there. Try again and allow it.",
      }
}

/** The same for pages that are to be read. `patterns`: match patterns. */
export async function askToRead(patterns: readonly string[]): Promise<Outcome> {
  const granted = await chrome.permissions.request({ origins: [...patterns] })
  return granted
    ? { ok: true }
    : {
        ok: false,
        message: "The browser does not allow it, so it stays off. Switch it on again to be asked.",
      }
}

const SALESFORCE = "salesforce.com"

/** The same for signing in to Salesforce, whose data stands under other names of the same domain. */
export async function askToSignIn(loginUrl: string): Promise<Outcome> {
  if (!isSalesforce(loginUrl)) {
    return { ok: false, message: `This is no address of Salesforce. It ends with .${SALESFORCE}.` }
  }
  const origins = [`https://*.${SALESFORCE}/*`]
  const granted = await chrome.permissions.request({ permissions: ["identity"], origins })
  return granted
    ? { ok: true }
    : { ok: false, message: "Without leave to open the sign-in nobody can sign in. Try again and allow it." }
}

/** Nowhere else may the code of a sign-in go. */
export function isSalesforce(loginUrl: string): boolean {
  if (!URL.canParse(loginUrl)) return false
  const { protocol, hostname } = new URL(loginUrl)
  return protocol === "https:" && hostname.endsWith(`.${SALESFORCE}`)
}

/** The match pattern of an address as somebody types it, with or without https; null for what may not be read. */
export function typedPattern(address: string): string | null {
  return hostPattern(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`)
}

/** The match pattern of a server, without its port, which Firefox does not know; null for what may not be asked for. */
export function hostPattern(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol === "https:" || (protocol === "http:" && LOCAL.has(hostname)))
    return `${protocol}//${hostname}/*`
  return null
}
