import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { closeSite } from "~src/sites/close/site"
import { startReadingRecords } from "~src/sites/crm-record/start"

export const config: PlasmoCSConfig = {
  matches: ["https://app.close.com/*"],
}

startReadingRecords({ site: closeSite, page: document, window, send, handle: handle<TabMessages> })
