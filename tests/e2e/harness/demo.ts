import { join } from "node:path"
import type { DoubleAccount } from "../../../demo/gmail/double"
import { loadFolder } from "../../../demo/mailbox/load"
import { shiftDates } from "../../../demo/mailbox/shift-dates"
import { REP } from "./mail-maker"

/** The demo's mailbox as `npm start` shows it. */
export async function demoAccount(): Promise<DoubleAccount> {
  const mails = shiftDates(await loadFolder(join(import.meta.dirname, "../../../demo/mail")), Date.now())
  return { ...REP, mails }
}
