import { proposeDeal } from "~src/capture/matching/propose-deal"
import { replaceDealProposal } from "~src/store/deal-proposal-store"
import type { Services } from "./services"

/** Looks whether a conversation sounds like a deal that no CRM knows, and asks the rep; nothing is made of it here. */
export async function proposeDeals({ db, now }: Services, threadId: string): Promise<void> {
  await replaceDealProposal(db, threadId, (record, deals) => proposeDeal(record, deals, now()))
}
