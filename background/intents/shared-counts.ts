import * as z from "zod"
import { shareable, sharedRows } from "~src/advice/share"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { readSharedCounts, SharedLevel } from "~src/record/shared-counts"
import { talliesOf } from "~src/store/decision-store"
import { workspaces } from "~src/store/panel-queries"
import { putSharedFile, removeSharedFile } from "~src/store/shared-counts-store"
import { adviseAll } from "../advise"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Mailbox = z.object({ workspace: z.string() })
const Remove = z.object({ id: z.string() })
const Import = z.object({
  level: SharedLevel,
  name: z.string().max(200),
  json: z.string().max(5_000_000),
})

/** Counts leave as a file that the rep saves, and come in as files that colleagues gave: no server, nothing by itself. */
export function sharedCountsIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "counts.export" | "counts.import" | "counts.remove"> {
  const { db, now } = services
  return {
    "counts.export": {
      from: fromOwnPage,
      parse: (body) => Mailbox.parse(body),
      run: async ({ workspace }) => {
        const at = now()
        const { counts, heldBack } = shareable(await talliesOf(db, workspace), at)
        const source = await sourceOf(services, workspace)
        const file = { format: "slipstream-counts" as const, version: 1 as const, source, madeAt: at, counts }
        return { file, heldBack }
      },
    },
    "counts.import": {
      from: fromOwnPage,
      parse: (body) => Import.parse(body),
      run: async ({ level, name, json }) => {
        const read = readSharedCounts(json, now())
        if (!read.ok) return read
        const { source, madeAt, counts } = read.file
        const own = await Promise.all(
          (await workspaces(db)).map((workspace) => sourceOf(services, workspace)),
        )
        if (own.includes(source)) {
          return { ok: false, message: "This is your own file: your counts are here already." }
        }
        const row = { id: source, level, name, madeAt, addedAt: now(), counts }
        if (!(await putSharedFile(db, row, sharedRows))) {
          return { ok: false, message: "A newer file of the same colleague is here already." }
        }
        await adviseAll(services)
        return { ok: true, count: counts.length }
      },
    },
    "counts.remove": {
      from: fromOwnPage,
      parse: (body) => Remove.parse(body),
      run: async ({ id }) => {
        await removeSharedFile(db, id, sharedRows)
        await adviseAll(services)
        return { ok: true }
      },
    },
  }
}

/** The same for all files of a mailbox in this browser; nobody can tell from it whose it is. */
async function sourceOf({ db }: Services, workspace: string): Promise<string> {
  const { databaseId = "" } = (await db.meta.get("database")) ?? {}
  const bytes = new TextEncoder().encode(`${databaseId} ${workspace}`)
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
