import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReading } from "~src/sites/start-reading"
import { zendeskSite } from "~src/sites/zendesk/site"

export const config: PlasmoCSConfig = {
  matches: ["https://*.zendesk.com/agent/*"],
}

startReading({ site: zendeskSite, page: document, window, send, handle: handle<TabMessages> })
