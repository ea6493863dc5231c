import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { attioSite } from "~src/sites/attio/site"
import { startReadingRecords } from "~src/sites/crm-record/start"

export const config: PlasmoCSConfig = {
  matches: ["https://app.attio.com/*"],
}

startReadingRecords({ site: attioSite, page: document, window, send, handle: handle<TabMessages> })
