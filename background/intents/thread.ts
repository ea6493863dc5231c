import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { FactField, SubjectKind } from "~src/record/fact"
import { correctFact, takeCorrectionBack } from "~src/store/correct"
import { setOptedOut } from "~src/store/opt-out-store"
import { advise } from "../advise"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const ChooseDeal = z.object({ threadId: z.string(), dealId: z.string().nullable() })
const OfThread = z.object({ threadId: z.string() })
const ChooseContact = z.object({ threadId: z.string(), contactId: z.string().nullable() })
const Correct = z.object({
  kind: SubjectKind,
  id: z.string(),
  field: FactField,
  value: z.string().max(2000),
})
const TakeBack = Correct.omit({ value: true })
const Move = z.object({ contactId: z.string(), companyId: z.string().nullable() })
const OptOut = z.object({ contactId: z.string(), optedOut: z.boolean() })

/** The rep puts the record right; every such word outlives later captures. */
export function threadIntents(
  services: Services,
): Pick<
  Handlers<IntentMessages>,
  | "thread.chooseDeal"
  | "deal.refuse"
  | "thread.chooseContact"
  | "fact.correct"
  | "fact.takeBack"
  | "contact.moveToCompany"
  | "contact.optOut"
> {
  const { db } = services
  return {
    "thread.chooseDeal": {
      from: fromOwnPage,
      parse: (body) => ChooseDeal.parse(body),
      run: async ({ threadId, dealId }) => {
        await db.threads.update(threadId, { dealId, dealRule: "rep" })
        await advise(services, threadId)
        return { ok: true }
      },
    },
    "deal.refuse": {
      from: fromOwnPage,
      parse: (body) => OfThread.parse(body),
      run: async ({ threadId }) => {
        await db.dealProposals.update(threadId, { state: "refused" })
        return { ok: true }
      },
    },
    "thread.chooseContact": {
      from: fromOwnPage,
      parse: (body) => ChooseContact.parse(body),
      run: async ({ threadId, contactId }) => {
        await db.threads.update(threadId, { contactId })
        await advise(services, threadId)
        return { ok: true }
      },
    },
    "fact.correct": {
      from: fromOwnPage,
      parse: (body) => Correct.parse(body),
      run: async (correction) => {
        await correctFact(db, correction, services.now())
        return { ok: true }
      },
    },
    "fact.takeBack": {
      from: fromOwnPage,
      parse: (body) => TakeBack.parse(body),
      run: async (correction) => {
        await takeCorrectionBack(db, correction)
        return { ok: true }
      },
    },
    "contact.moveToCompany": {
      from: fromOwnPage,
      parse: (body) => Move.parse(body),
      run: async ({ contactId, companyId }) => {
        await db.contacts.update(contactId, { companyId })
        return { ok: true }
      },
    },
    "contact.optOut": {
      from: fromOwnPage,
      parse: (body) => OptOut.parse(body),
      run: async ({ contactId, optedOut }) => {
        await setOptedOut(db, contactId, optedOut, services.now())
        const threads = await db.activities.where("contactIds").equals(contactId).toArray()
        for (const threadId of new Set(threads.map((activity) => activity.threadId))) {
          await advise(services, threadId)
        }
        return { ok: true }
      },
    },
  }
}
