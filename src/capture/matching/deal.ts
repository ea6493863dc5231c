import type { Deal } from "~src/record/deal"
import type { Thread } from "~src/record/thread"

/** Which deal a conversation belongs to, and by which rule; the rule is shown to the rep. */
export interface DealMatch {
  dealId: string | null
  rule: string | null
}

/**
 * The rep's choice for the thread holds for ever. Otherwise the only open deal of the people, else the only one of
 * their companies. With several the answer is none: the panel asks, nobody guesses.
 */
export function matchDeal(
  thread: Pick<Thread, "dealId" | "dealRule"> | null,
  people: { contactIds: readonly string[]; companyIds: readonly string[] },
  deals: readonly Deal[],
): DealMatch {
  if (thread?.dealRule === "rep") return { dealId: thread.dealId, rule: "rep" }
  const open = deals.filter((deal) => deal.status === "open")
  const ofPeople = open.filter((deal) => deal.contactIds.some((id) => people.contactIds.includes(id)))
  const [only, second] = ofPeople
  if (only && !second) return { dealId: only.id, rule: "only-deal-of-person" }
  if (second) return { dealId: null, rule: null }
  const ofCompany = open.filter(
    (deal) => deal.companyId !== null && people.companyIds.includes(deal.companyId),
  )
  const [onlyOfCompany, another] = ofCompany
  if (onlyOfCompany && !another) return { dealId: onlyOfCompany.id, rule: "only-deal-of-company" }
  return { dealId: null, rule: null }
}
