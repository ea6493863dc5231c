import { eraseAll } from "~src/store/backup"
import { checkCanary, dropMark } from "~src/store/canary"
import { switchAllOff } from "./on-demand-readers"
import type { Services } from "./services"

/**
 * Deletes everything that is kept, and ends the readers that were switched on. The mark beside the record goes first
 * and is made anew, so that what the rep has erased is not told as lost.
 */
export async function eraseRecord({ db, now }: Services): Promise<void> {
  await dropMark(chrome.storage.local)
  await eraseAll(db)
  await checkCanary(db, chrome.storage.local, crypto.randomUUID(), now())
  await switchAllOff()
}
