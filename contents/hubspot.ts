import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReadingRecords } from "~src/sites/crm-record/start"
import { hubspotSite } from "~src/sites/hubspot/site"

export const config: PlasmoCSConfig = {
  matches: [
    "https://app.hubspot.com/*",
    "https://app-na2.hubspot.com/*",
    "https://app-na3.hubspot.com/*",
    "https://app-eu1.hubspot.com/*",
    "https://app-ap1.hubspot.com/*",
    "https://app-ca1.hubspot.com/*",
  ],
}

startReadingRecords({ site: hubspotSite, page: document, window, send, handle: handle<TabMessages> })
