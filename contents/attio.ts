import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { attioSite } from "~src/sites/attio/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://app.attio.com/*"],
}

startReading({ site: attioSite, page: document, window, send, handle: handle<TabMessages> })
