import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { salesforceSite } from "~src/sites/salesforce/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://*.lightning.force.com/*"],
}

startReading({ site: salesforceSite, page: document, window, send, handle: handle<TabMessages> })
