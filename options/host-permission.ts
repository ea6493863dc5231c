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
