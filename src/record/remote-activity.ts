import * as z from "zod"
import { key } from "./key"

/**
 * What a CRM says has happened with people whom we know and we have not captured: a colleague logged it, or the CRM's
 * own sync. It is shown and never logged again; whatever is learnt is learnt from what was captured.
 */
export const RemoteActivity = z.object({
  id: z.string(),
  workspace: z.string(),
  /** The connection that it was read from. */
  connector: z.string(),
  /** Kind of record in the CRM's own word, and its id there. */
  object: z.string(),
  remoteId: z.string(),
  url: z.string().nullable(),
  kind: z.enum(["email", "meeting", "message", "call", "note", "ticket", "task"]),
  /** Epoch milliseconds: when it happened, else when it was entered there. */
  at: z.number(),
  subject: z.string(),
  /** Plain text, or the beginning of it. */
  text: z.string(),
  direction: z.enum(["in", "out"]).nullable(),
  /** Address of who wrote it, or null where the CRM does not say. */
  from: z.string().nullable(),
  /** Name of whose it is there, or null where the CRM does not say. */
  by: z.string().nullable(),
  /** Our contacts on whom it hangs. */
  contactIds: z.array(z.string()),
  /** Our deal, likewise. */
  dealId: z.string().nullable(),
})
export type RemoteActivity = z.infer<typeof RemoteActivity>

export function remoteActivityId(
  workspace: string,
  connectionId: string,
  remote: { object: string; id: string },
): string {
  return key("remote-activity", workspace, connectionId, remote.object, remote.id)
}
