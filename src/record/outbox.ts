import * as z from "zod"
import { CompanyFieldMap, FieldMap, FieldProposal } from "./crm-field"
import { RateBudget } from "./rate-budget"

export const CrmErrorCode = z.enum([
  "auth_expired",
  "auth_revoked",
  "forbidden",
  "not_found",
  "duplicate",
  "many_matches",
  "validation",
  "rate_limited",
  "quota_exhausted",
  "transient",
  "ambiguous",
  "unsupported",
])
export type CrmErrorCode = z.infer<typeof CrmErrorCode>

/** What the other CRM answered: the proof that a record stands there. */
export const Receipt = z.object({
  connector: z.string(),
  /** Kind of record in the CRM's own word, and its id there. */
  object: z.string(),
  remoteId: z.string(),
  url: z.string().nullable(),
  at: z.number(),
})
export type Receipt = z.infer<typeof Receipt>

/**
 * One write to the CRM that the rep asked for. `id` is its idempotency key: one activity, one connection, one entry.
 * pending → inflight → done | ambiguous | parked; after an undo: undoing → undone.
 */
export const OutboxEntry = z.object({
  id: z.string(),
  workspace: z.string(),
  connectionId: z.string(),
  activityId: z.string(),
  threadId: z.string(),
  state: z.enum(["pending", "inflight", "ambiguous", "parked", "done", "undoing", "undone"]),
  attempts: z.number(),
  /** Not to be tried before, epoch milliseconds. */
  notBefore: z.number(),
  error: z
    .object({
      code: CrmErrorCode,
      message: z.string(),
      /** The records of the CRM among which the rep must choose; only with `many_matches`. */
      matches: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })).optional(),
      /** Our contact whose record is to be chosen. */
      contactId: z.string().optional(),
    })
    .nullable(),
  receipt: Receipt.nullable(),
  /**
   * Whose record in the CRM it is to hang on: the rep pointed to it, or had its page open while clicking. A page is
   * taken at its word only after the CRM has confirmed who that is.
   */
  chosen: z.object({ contactId: z.string(), remoteId: z.string(), by: z.enum(["rep", "page"]) }).nullable(),
  /** Values that were not written, for the rep to decide. */
  proposals: z.array(FieldProposal).optional(),
  /**
   * Whose it is there, as the CRM names them (null: it does not say), where somebody else had logged it before us;
   * missing where we wrote it.
   */
  loggedBy: z.string().nullable().optional(),
  /** The rule by which it was logged without a click; missing or null for a click. */
  rule: z.string().nullish(),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type OutboxEntry = z.infer<typeof OutboxEntry>

/** A CRM that the rep has connected. The token is kept elsewhere and never leaves the background. */
export const Connection = z.object({
  id: z.string(),
  connector: z.string(),
  /** Base URL of its API. */
  baseUrl: z.string(),
  /** Name of the account there, as the CRM says it. */
  accountName: z.string(),
  status: z.enum(["ok", "auth", "error"]),
  message: z.string().nullable(),
  checkedAt: z.number(),
  /** Where the rep wants facts of people to go; missing: where they go by default. */
  fieldMap: FieldMap.optional(),
  /** The same for facts of companies. */
  companyFieldMap: CompanyFieldMap.optional(),
  budget: RateBudget.optional(),
})
export type Connection = z.infer<typeof Connection>
