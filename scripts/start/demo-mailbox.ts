import { join } from "node:path"
import type { DoubleAccount } from "../../demo/gmail/double"
import { guessAccount, nameOf } from "../../demo/mailbox/account"
import { loadFolder, loadMbox } from "../../demo/mailbox/load"
import { shiftDates } from "../../demo/mailbox/shift-dates"
import type { StartOptions } from "./options"

/** So many mails of an export are shown: the newest. */
const NEWEST = 2000

/**
 * The mailbox that is opened: the demo's own mails with the newest some hours old, or the rep's export as it is.
 * @throws Error that says what to do where there is no mail, or no telling whose it is.
 */
export async function demoMailbox(options: StartOptions, now: number): Promise<DoubleAccount> {
  if (options.mailbox === null) {
    const mails = shiftDates(await loadFolder(join(import.meta.dirname, "../../demo/mail")), now)
    return { ...owner(mails, options.account), mails }
  }
  const mails = await loadMbox(options.mailbox, NEWEST)
  return { ...owner(mails, options.account), mails }
}

function owner(mails: DoubleAccount["mails"], asked: string | null): { email: string; name: string } {
  if (asked !== null) return { email: asked, name: nameOf(mails, asked) }
  const guessed = guessAccount(mails)
  if (guessed === null) throw new Error("these mails name no recipient: say whose they are with --account")
  return guessed
}
