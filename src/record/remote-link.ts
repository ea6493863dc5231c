import * as z from "zod"

/** A record of ours found or made in a CRM: kept so that it is not looked up again for every activity. */
export const RemoteLink = z.object({
  /** `key(connectionId, subject kind, subject id)` */
  id: z.string(),
  connectionId: z.string(),
  subjectId: z.string(),
  remoteId: z.string(),
  url: z.string().nullable(),
  /** What the CRM was told of a person, by its names of the fields; missing: nothing yet. */
  told: z.record(z.string(), z.string()).readonly().optional(),
  /** The rep said that it is this one. */
  byRep: z.boolean().optional(),
  /** When the CRM last said that it is this one. */
  at: z.number(),
})
export type RemoteLink = z.infer<typeof RemoteLink>
