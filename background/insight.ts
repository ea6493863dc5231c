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
import type { TodayItem } from "~src/record/today-item"
import { commissionPlan, salesOf } from "~src/store/commission-store"
import { closedDeals, knownDomains, todaySteps, writtenBy } from "~src/store/insight-queries"
import { focusOf } from "~src/store/panel-queries"
import { threadRecord } from "~src/store/record-queries"
import { learntChances } from "./learnt-chances"
import type { Services } from "./services"

/** Fewer closed deals of each kind than this and no conversation needs to be opened to say that nothing is known. */
const LEAST_CLOSED = 40
/** Only so many of the first conversations are looked at for emergencies and hours: nobody reads further. */
const MOST_LOOKED_AT = 50

/** The list of today over all conversations of a mailbox. */
export async function today({ db, now, timeZone }: Services, workspace: string): Promise<TodayItem[]> {
  const at = now()
  const zone = timeZone()
  const steps = await todaySteps(db, workspace, at)
  const entries = []
  for (const [index, entry] of steps.entries()) {
    const { step } = entry
    const record = index < MOST_LOOKED_AT ? await threadRecord(db, step.threadId) : null
    const emergencies = record ? emergenciesOf(record, { now: at, timeZone: zone, me: workspace }) : []
    const theirZone = record ? clockIn(record, step.contactId, zone, at).timeZone : zone
    const hours = record && step.contactId ? bestHours(await writtenBy(db, step.contactId), theirZone) : null
    entries.push({ ...entry, hours, theirZone, emergency: emergencies.length > 0 })
  }
  return todayList(entries, { now: at, timeZone: zone })
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
  const known = await commissionPlan(db, thread.workspace)
  if (!known || deal?.status !== "open" || deal.amount === null || !(deal.amount > 0)) return null
  const { plan, share } = known.own
  if (deal.currency !== plan.currency) return null
  const sales = salesOf(known.won, known.own)
  return { ifWon: worthOfStep({ amount: deal.amount, share }, 1, sales, plan), currency: plan.currency }
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
