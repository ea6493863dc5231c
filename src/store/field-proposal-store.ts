import type { FieldProposal } from "~src/record/crm-field"
import type { SlipstreamDatabase } from "./database"

/** Changes what is proposed for a field of a person on all entries of a connection; null: it is decided. */
export async function changeProposal(
  db: SlipstreamDatabase,
  connectionId: string,
  { contactId, field }: Pick<FieldProposal, "contactId" | "field">,
  change: Pick<FieldProposal, "theirs" | "why"> | null,
): Promise<void> {
  await db.transaction("rw", db.outbox, async () => {
    await db.outbox
      .where("[connectionId+state]")
      .between([connectionId, ""], [connectionId, "\uffff"])
      .modify((entry) => {
        if (!entry.proposals) return
        entry.proposals = entry.proposals.flatMap((one) => {
          if (one.contactId !== contactId || one.field !== field) return one
          return change === null ? [] : { ...one, ...change }
        })
      })
  })
}
