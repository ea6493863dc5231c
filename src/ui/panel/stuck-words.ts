import type { CrmErrorCode } from "~src/record/outbox"

/** What mends a parked entry in one click. */
export type Mend = "sign_in" | "choose" | "retry" | "none"

/** Why an entry waits for the rep, in plain words, and what mends it. `{crm}` stands for the CRM's name. */
export const stuckWords: Record<CrmErrorCode, { because: string; mend: Mend }> = {
  auth_expired: { because: "{crm} wants you to sign in again.", mend: "sign_in" },
  auth_revoked: { because: "{crm} no longer accepts the token.", mend: "sign_in" },
  forbidden: { because: "The token may not do this in {crm}.", mend: "sign_in" },
  not_found: { because: "The record is no longer in {crm}.", mend: "retry" },
  duplicate: { because: "{crm} has this person already.", mend: "retry" },
  many_matches: { because: "Which person in {crm} is it?", mend: "choose" },
  validation: { because: "{crm} refused what was sent.", mend: "retry" },
  rate_limited: { because: "{crm} asked to wait.", mend: "retry" },
  quota_exhausted: { because: "The day’s quota of {crm} is used up.", mend: "retry" },
  transient: { because: "{crm} could not be reached.", mend: "retry" },
  ambiguous: { because: "{crm} did not say whether it was written.", mend: "retry" },
  unsupported: { because: "{crm} can’t take this kind of activity.", mend: "none" },
}
