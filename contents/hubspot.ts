import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { hubspotSite } from "~src/sites/hubspot/site"
import { startReading } from "~src/sites/start-reading"

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

startReading({ site: hubspotSite, page: document, window, send, handle: handle<TabMessages> })
