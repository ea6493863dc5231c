import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { startGmail } from "~src/sites/gmail/start"

export const config: PlasmoCSConfig = {
  matches: ["https://mail.google.com/*"],
}

startGmail({
  page: document,
  window,
  send,
  handle: handle<TabMessages>,
})
