import type { Activity } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import type { TriageRule } from "~src/record/triage-rule"
import { ruleFor } from "./triage"

/** Does the rep want nothing of this person, under any of their addresses? */
export function isExcluded({ emails }: Pick<Contact, "emails">, rules: readonly TriageRule[]): boolean {
  return emails.some((email) => ruleFor(email, rules)?.verdict === "exclude")
}

/** The same of what is no mail: its writer decides where it comes in, else everybody who takes part. */
export function isExcludedActivity(
  { direction, participants }: Pick<Activity, "direction" | "participants">,
  people: readonly Contact[],
  rules: readonly TriageRule[],
): boolean {
  const writer = participants.filter(({ part }) => part === "from")
  const deciding = direction === "in" && writer.length > 0 ? writer : participants
  return deciding.some(({ email, contactId }) => {
    const { emails = [] } = people.find(({ id }) => id === contactId) ?? {}
    return isExcluded({ emails: [email, ...emails] }, rules)
  })
}
