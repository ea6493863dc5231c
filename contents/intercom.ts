import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { intercomSite } from "~src/sites/intercom/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://app.intercom.com/*", "https://app.eu.intercom.com/*", "https://app.au.intercom.com/*"],
}

startReading({ site: intercomSite, page: document, window, send, handle: handle<TabMessages> })
