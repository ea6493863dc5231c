import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { googleCalendar } from "~src/sites/google-calendar/site"
import { startReading } from "~src/sites/start-reading"

export const config: PlasmoCSConfig = {
  matches: ["https://calendar.google.com/*"],
}

startReading({ site: googleCalendar, page: document, window, send, handle: handle<TabMessages> })
