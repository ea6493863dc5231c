import { bestHours } from "~src/advice/best-hours"
import { buyingGroup } from "~src/advice/buying-group"
import { authenticityFlags } from "~src/advice/centres/authenticity"
import { emergenciesOf } from "~src/advice/centres/emergency"
import { worthOfStep } from "~src/advice/centres/incentive"
import { trailOf } from "~src/advice/centres/needs-trail"
import { tipFor } from "~src/advice/centres/skills"
import { todayList } from "~src/advice/centres/today"
import { dealWeeks } from "~src/advice/deal-weeks"
import { leadFieldsOf } from "~src/advice/lead-fields"
import { clockIn } from "~src/advice/zones/contact-clock"
import { lookalikeOf } from "~src/capture/identity/lookalike"
import { disposableDomains } from "~src/capture/identity/mail-domains"
import { sentimentOf } from "~src/capture/signals/sentiment"
import type { ThreadInsight } from "~src/record/thread-insight"
import type { ThreadRecord } from "~src/record/thread-record"
import type { TodayItem, WritingHours } from "~src/record/today-item"
import { salesUnder } from "~src/store/commission-store"
import { closedDeals, knownDomains, todaySteps, writtenBy } from "~src/store/insight-queries"
import { focusOf } from "~src/store/panel-queries"
import { threadRecord } from "~src/store/record-queries"
import { learntChances } from "./learnt-chances"
import type { Services } from "./services"

/** Fewer closed deals of each kind than this and no conversation needs to be opened to say that nothing is known. */
const LEAST_CLOSED = 40
/** For so many rows the hours of writing are looked up: that many stand in the list at first, and a page more. */
const MOST_WITH_HOURS = 140

/** The list of today over all conversations of a mailbox. */
export async function today({ db, now, timeZone }: Services, workspace: string): Promise<TodayItem[]> {
  const at = now()
  const zone = timeZone()
  const list = todayList(await todaySteps(db, workspace, at), { now: at, timeZone: zone })
  const hours = new Map<string, WritingHours | null>()
  for (const { step } of list.slice(0, MOST_WITH_HOURS)) {
    const { contactId } = step
    if (contactId !== null && !hours.has(contactId)) {
      hours.set(contactId, bestHours(await writtenBy(db, contactId), step.zone ?? zone))
    }
  }
  return list.map((item) => ({ ...item, hours: hours.get(item.step.contactId ?? "") ?? null }))
}

/** What is thought about one conversation besides its steps; null where none of it was kept. */
export async function insight(services: Services, threadId: string): Promise<ThreadInsight | null> {
  const { db, now, timeZone } = services
  const record = await threadRecord(db, threadId)
  if (!record) return null
  const { workspace } = record.thread
  const [at, zone] = [now(), timeZone()]
  const focus = focusOf(record)
  const steps = await db.steps.where({ threadId }).toArray()
  const first = steps.filter((step) => step.state === "open").sort((a, b) => a.rank - b.rank)[0]
  const tip = first ? tipFor(first.action) : null
  const domains = await knownDomains(db, workspace)
  const knowledge = {
    lookalikeOf: (domain: string) => lookalikeOf(domain, domains),
    isDisposable: (domain: string) => disposableDomains.has(domain),
  }
  return {
    group: buyingGroup(record, workspace),
    emergencies: emergenciesOf(record, { now: at, timeZone: zone, me: workspace }),
    flags: authenticityFlags(record, knowledge, { now: at, timeZone: zone }),
    tip: tip && { text: tip.text, source: tip.study?.source ?? null, caveat: tip.study?.caveat ?? null },
    trail: focus ? trailOf(record, focus, sentimentOf) : [],
    hours: focus ? bestHours(await writtenBy(db, focus), clockIn(record, focus, zone, at).timeZone) : null,
    worth: await worthOf(services, record),
    ...(await foretold(services, record)),
  }
}

async function worthOf({ db }: Services, { thread, deal }: ThreadRecord): Promise<ThreadInsight["worth"]> {
  const own = await db.commissionPlans.get(thread.workspace)
  if (!own || deal?.status !== "open" || deal.amount === null || !(deal.amount > 0)) return null
  const { plan } = own
  if (deal.currency !== plan.currency) return null
  const share = (await db.dealShares.get(deal.id))?.share ?? null
  const sale = { amount: deal.amount, share: share ?? own.share }
  const ifWon = worthOfStep(sale, 1, await salesUnder(db, own), plan)
  return { ifWon, currency: plan.currency, share, usualShare: own.share }
}

async function foretold(
  services: Services,
  record: ThreadRecord,
): Promise<Pick<ThreadInsight, "risk" | "lead">> {
  const { workspace } = record.thread
  const { won, lost } = await closedDeals(services.db, workspace)
  if (won < LEAST_CLOSED || lost < LEAST_CLOSED) {
    const why = `So far ${won} deals were won and ${lost} lost; it takes ${LEAST_CLOSED} of each to tell.`
    return { risk: { knows: false, why }, lead: { knows: false, why } }
  }
  const { leads, hazard } = await learntChances(services, workspace, { won, lost })
  const week = record.deal?.status === "open" ? dealWeeks(record, services.now()).at(-1) : undefined
  return {
    lead: leads.knows
      ? { knows: true, usual: leads.usual, ...leads.score(leadFieldsOf(record, workspace)) }
      : { knows: false, why: leads.why },
    risk: !hazard.knows
      ? { knows: false, why: hazard.why }
      : week
        ? { knows: true, ...hazard.risk(week) }
        : { knows: false, why: "No deal is open here." },
  }
}
