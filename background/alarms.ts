import { ADVICE_ALARM, adviseAll } from "./advise"
import { autoLogAll } from "./auto-log"
import { moveOutbox, OUTBOX_ALARM } from "./move-outbox"
import { READ_BACK_ALARM, READ_BACK_GO_ON_ALARM, READ_BACK_MINUTES, readBackAll } from "./read-back"
import { REREAD_ALARM, rereadOlder } from "./reread"
import type { Services } from "./services"

/** Silence is measured in hours: thinking about it twice an hour is soon enough. */
const ADVICE_MINUTES = 30

/** Does what time alone makes due. */
export function wakeByAlarm(services: Services): void {
  chrome.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) run("outbox", moveOutbox(services))
    if (alarm.name === REREAD_ALARM) run("reread", rereadOlder(services))
    if (alarm.name === ADVICE_ALARM) run("advice", adviseAll(services))
    if ([READ_BACK_ALARM, READ_BACK_GO_ON_ALARM].includes(alarm.name)) {
      run("read back", readBackAll(services))
      run("automatic logging", autoLogAll(services))
    }
  })
  run("alarms", keepAlarm(ADVICE_ALARM, ADVICE_MINUTES))
  run("alarms", keepAlarm(READ_BACK_ALARM, READ_BACK_MINUTES))
  addEventListener("online", () => run("outbox", moveOutbox(services)))
}

/** Creating an alarm that stands already would put it off, every time the worker wakes. */
async function keepAlarm(name: string, periodInMinutes: number): Promise<void> {
  if (await chrome.alarms.get(name)) return
  await chrome.alarms.create(name, { periodInMinutes })
}

function run(what: string, work: Promise<unknown>): void {
  work.catch((cause) => console.error(what, cause))
}
