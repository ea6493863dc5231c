import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReadingRecords } from "~src/sites/crm-record/start"
import { salesforceSite } from "~src/sites/salesforce/site"

export const config: PlasmoCSConfig = {
  matches: ["https://*.lightning.force.com/*"],
}

startReadingRecords({ site: salesforceSite, page: document, window, send, handle: handle<TabMessages> })
