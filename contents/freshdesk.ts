import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { freshdeskSite } from "~src/sites/freshdesk/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://*.freshdesk.com/a/*"],
}

startReading({ site: freshdeskSite, page: document, window, send, handle: handle<TabMessages> })
