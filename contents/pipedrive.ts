import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { pipedriveSite } from "~src/sites/pipedrive/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://*.pipedrive.com/*"],
}

startReading({ site: pipedriveSite, page: document, window, send, handle: handle<TabMessages> })
