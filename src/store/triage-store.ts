import { type TriageRule, triageRuleId } from "~src/record/triage-rule"
import type { SlipstreamDatabase } from "./database"

/** Keeps the rep's word on an address or domain. */
export async function saveTriageRule(
  db: SlipstreamDatabase,
  rule: Omit<TriageRule, "id">,
): Promise<TriageRule> {
  const value = rule.value.trim().toLowerCase()
  const row = { ...rule, value, id: triageRuleId(rule.workspace, rule.scope, value) }
  await db.triageRules.put(row)
  return row
}

/** Ids of the kept activities with these people, found by address or domain. */
export async function activitiesWith(db: SlipstreamDatabase, rule: TriageRule): Promise<string[]> {
  const contacts =
    rule.scope === "address"
      ? await db.contacts.where("emails").equals(rule.value).toArray()
      : await db.contacts
          .filter((contact) => contact.emails.some((email) => isAt(email, rule.value)))
          .toArray()
  const ids = contacts.filter((contact) => contact.workspace === rule.workspace).map((contact) => contact.id)
  return db.activities.where("contactIds").anyOf(ids).distinct().primaryKeys()
}

function isAt(email: string, domain: string): boolean {
  return email.endsWith(`@${domain}`) || email.endsWith(`.${domain}`)
}
