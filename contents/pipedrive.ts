import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReadingRecords } from "~src/sites/crm-record/start"
import { pipedriveSite } from "~src/sites/pipedrive/site"

export const config: PlasmoCSConfig = {
  matches: ["https://*.pipedrive.com/*"],
}

startReadingRecords({ site: pipedriveSite, page: document, window, send, handle: handle<TabMessages> })
