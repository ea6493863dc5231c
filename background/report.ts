import type { IntentMessages } from "~src/messages/protocol"
import { sendToTab } from "~src/messages/send"
import { selectorsOf } from "~src/store/own-selector-store"
import type { Services } from "./services"

/**
 * What a page that can't be read looks like, for whoever mends its reader: nothing in it names a person, a company or
 * the page's address. Stored nowhere and sent nowhere: the rep decides what becomes of it.
 */
export async function reportOn(
  { db, now }: Services,
  tabId: number,
): Promise<IntentMessages["view.report"]["response"]> {
  const view = await db.views.get(tabId)
  if (view?.status !== "blind") return { ok: false, message: "This page can be read by now." }
  const page = await sendToTab(tabId, "reader.report", {}).catch(() => null)
  if (!page)
    return { ok: false, message: "The page does not answer. Load it anew, then copy the report again." }
  const { name, version } = chrome.runtime.getManifest()
  const own = await selectorsOf(db, view.site)
  const found = Object.entries(page.hits).map(
    ([place, css]) => `${place}: ${css}${own[place]?.includes(css) ? " (from a file)" : ""}`,
  )
  const head = [
    `${name} ${version}: ${view.site} can't be read`,
    `Not found: ${view.missing.join(", ") || "-"}`,
    `Blind since ${day(view.at)}, reported ${day(now())}`,
    `Selectors from a file: ${Object.keys(own).join(", ") || "-"}`,
    "Every word of the page is covered by a stand-in; the same word by the same one.",
  ]
  const selectors = `What was found, and by which selector:\n${found.join("\n") || "-"}`
  return { ok: true, text: `${head.join("\n")}\n\n${selectors}\n\n\`\`\`html\n${page.text}\n\`\`\`\n` }
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
