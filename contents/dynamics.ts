import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startReadingRecords } from "~src/sites/crm-record/start"
import { dynamicsSite } from "~src/sites/dynamics/site"

export const config: PlasmoCSConfig = {
  matches: [
    "https://*.crm.dynamics.com/*",
    "https://*.crm2.dynamics.com/*",
    "https://*.crm3.dynamics.com/*",
    "https://*.crm4.dynamics.com/*",
    "https://*.crm5.dynamics.com/*",
    "https://*.crm6.dynamics.com/*",
    "https://*.crm7.dynamics.com/*",
    "https://*.crm8.dynamics.com/*",
    "https://*.crm9.dynamics.com/*",
    "https://*.crm11.dynamics.com/*",
    "https://*.crm12.dynamics.com/*",
    "https://*.crm14.dynamics.com/*",
    "https://*.crm15.dynamics.com/*",
    "https://*.crm16.dynamics.com/*",
    "https://*.crm17.dynamics.com/*",
    "https://*.crm19.dynamics.com/*",
    "https://*.crm20.dynamics.com/*",
    "https://*.crm21.dynamics.com/*",
    "https://*.crm22.dynamics.com/*",
  ],
}

startReadingRecords({ site: dynamicsSite, page: document, window, send, handle: handle<TabMessages> })
