import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { linkedin } from "~src/sites/linkedin/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://www.linkedin.com/*"],
}

startReading({ site: linkedin, page: document, window, send, handle: handle<TabMessages> })
