import type { Sender } from "~src/messages/handle"
import { registeredMatches } from "./on-demand-readers"

/**
 * A reader in the top frame of a tab that shows one of our sites: of the manifest, or switched on by the rep.
 * The browser fills these fields, not the page.
 */
export async function fromReader(sender: Sender): Promise<boolean> {
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !sender.url) return false
  const origin = sender.origin ?? new URL(sender.url).origin
  const always = (chrome.runtime.getManifest().content_scripts ?? []).flatMap(
    (script) => script.matches ?? [],
  )
  if (always.some((pattern) => coversOrigin(pattern, origin))) return true
  return (await registeredMatches()).some((pattern) => coversOrigin(pattern, origin))
}

/** Does a match pattern (`https://*.zendesk.com/agent/*`) cover pages of this origin? Paths don't matter here. */
export function coversOrigin(pattern: string, origin: string): boolean {
  const [, scheme, host] = /^(https?):\/\/([^/]+)\//.exec(pattern) ?? []
  if (!scheme || !host || !URL.canParse(origin)) return false
  const { protocol, host: withPort, hostname } = new URL(origin)
  // A pattern without a port stands for every port.
  const there = host.includes(":") ? withPort : hostname
  if (protocol !== `${scheme}:`) return false
  if (!host.startsWith("*.")) return there === host
  return there === host.slice(2) || there.endsWith(host.slice(1))
}

/** One of the extension's own pages. */
export function fromOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(chrome.runtime.getURL("")) ?? false
}

/** The tab that a reader speaks from. @throws where there is none, which `fromReader` rules out. */
export function tabOf(sender: Sender): number {
  const id = sender.tab?.id
  if (id === undefined) throw new Error("no tab")
  return id
}
