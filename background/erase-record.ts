import { eraseAll } from "~src/store/backup"
import { checkCanary, dropMark } from "~src/store/canary"
import { forgetConnection, forgetDeals } from "~src/store/connection-store"
import { afterItsWork } from "./connect-crm"
import { switchAllOff } from "./on-demand-readers"
import type { Services } from "./services"

/**
 * Deletes everything that is kept, and ends the readers that were switched on. The mark beside the record goes first
 * and is made anew, so that what the rep has erased is not told as lost.
 */
export async function eraseRecord({ db, now }: Services): Promise<void> {
  const connected = await db.connections.toCollection().primaryKeys()
  await dropMark(chrome.storage.local)
  await eraseAll(db)
  await checkCanary(db, chrome.storage.local, crypto.randomUUID(), now())
  for (const id of connected) {
    afterItsWork(id, async () => {
      if (await db.connections.get(id)) return
      await forgetConnection(db, id)
      await forgetDeals(db, id)
    })
  }
  await switchAllOff()
}
