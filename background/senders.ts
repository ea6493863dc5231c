import type { Sender } from "~src/messages/handle"

/** Origins of the pages whose readers may speak to us: exactly those of the manifest's content scripts. */
function readOrigins(): Set<string> {
  const scripts = chrome.runtime.getManifest().content_scripts ?? []
  return new Set(scripts.flatMap((script) => script.matches ?? []).map((match) => match.replace(/\/\*$/, "")))
}

/** A reader in the top frame of a tab that shows one of our sites. The browser fills these fields, not the page. */
export function fromReader(sender: Sender): boolean {
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !sender.url) return false
  return readOrigins().has(sender.origin ?? new URL(sender.url).origin)
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
