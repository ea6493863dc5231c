import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReadingRecords } from "~src/sites/crm-record/start"
import { zohoSite } from "~src/sites/zoho/site"

export const config: PlasmoCSConfig = {
  matches: [
    "https://crm.zoho.com/*",
    "https://crm.zoho.eu/*",
    "https://crm.zoho.in/*",
    "https://crm.zoho.jp/*",
    "https://crm.zoho.sa/*",
    "https://crm.zoho.uk/*",
    "https://crm.zoho.com.au/*",
    "https://crm.zoho.com.cn/*",
    "https://crm.zohocloud.ca/*",
    "https://crmsandbox.zoho.com/*",
    "https://crmsandbox.zoho.eu/*",
    "https://crmsandbox.zoho.in/*",
  ],
}

startReadingRecords({ site: zohoSite, page: document, window, send, handle: handle<TabMessages> })
