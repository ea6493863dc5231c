import * as z from "zod"
import { key } from "./key"

/** An opportunity as the company's CRM knows it. */
export const Deal = z.object({
  id: z.string(),
  workspace: z.string(),
  name: z.string(),
  stage: z.string().nullable(),
  status: z.enum(["open", "won", "lost"]),
  amount: z.number().nullable(),
  /** ISO 4217, or null where the CRM does not say. */
  currency: z.string().nullable(),
  /** The pipeline that it goes through, by the CRM's id; missing or null where the CRM has none. */
  pipeline: z.object({ id: z.string(), name: z.string() }).nullish(),
  companyId: z.string().nullable(),
  contactIds: z.array(z.string()),
  /** Whose deal it is, as the CRM names them; missing or null where it does not say. */
  owner: z.string().nullish(),
  /** The record in the CRM. */
  remote: z.object({ connector: z.string(), id: z.string(), url: z.string().nullable() }),
  updatedAt: z.number(),
})
export type Deal = z.infer<typeof Deal>

/** Names a pipeline of a CRM, over all mailboxes; null for a deal of which none is known. */
export function pipelineKey({ pipeline, remote }: Pick<Deal, "pipeline" | "remote">): string | null {
  return pipeline ? key("pipeline", remote.connector, pipeline.id) : null
}

/** The id of a deal here, made of the connection that knows it and its id there. */
export function dealIdOf(workspace: string, connectionId: string, remoteId: string): string {
  return key("deal", workspace, connectionId, remoteId)
}
