import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { insertDraft } from "~src/sites/outlook/insert"
import { outlook } from "~src/sites/outlook/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://outlook.office.com/*", "https://outlook.office365.com/*", "https://outlook.live.com/*"],
}

startReading(
  { site: outlook, page: document, window, send, handle: handle<TabMessages> },
  { insert: (request) => insertDraft(document, request) },
)
