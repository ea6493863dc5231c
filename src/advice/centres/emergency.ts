import type { BuyingGroup } from "~src/record/buying-group"
import type { Signal, SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import type { Emergency } from "~src/record/today-item"
import { buyingGroup } from "../buying-group"
import { DAY, daysText, dayText } from "../clock"
import { liveSignal } from "../live-signal"
import { type Situation, type SituationOptions, situationOf } from "../situation"
import { plain } from "../standing"
import { waitingUnhappily } from "../unhappy"
import { calledById, quotesOf, said, startOf } from "../words"

/** Something of ours does not work, in the words that people use for it. */
const OUTAGE =
  /\b(?:outage|downtime|is down|are down|went down|not working|stopped working)\b|ausfall|не работает|宕机|无法使用/iu
/** A silence that long beyond somebody's habit, on a deal that was moving, is a deal about to slip. */
const SLIPPING_DAYS = 14

/**
 * What in a conversation cannot wait: an outage or complaint that nobody has answered, one that was answered with a
 * promise which is overdue now, a friend who leaves, an open
 * deal that has gone silent or been put off. Each with its words and with who may help. Empty for somebody who opted
 * out: nothing is suggested to them in any path.
 */
export function emergenciesOf(record: ThreadRecord, options: SituationOptions): Emergency[] {
  return emergenciesIn(situationOf(record, options), record, options.me)
}

/** The same, of a record whose situation is known already. */
export function emergenciesIn(situation: Situation, record: ThreadRecord, me: string): Emergency[] {
  if (situation.optedOut) return []
  const { id: threadId } = record.thread
  const found: Emergency[] = []
  const helpersFor = (except: string | null) => helpersOf(buyingGroup(record, me), situation.people, except)
  const add = (kind: Emergency["kind"], signal: Signal, what: string) => {
    const who = calledById(situation, signal.contactId)
    found.push({
      kind,
      threadId,
      text: `On ${dayText(signal.at, situation.now, situation.timeZone)} ${who} ${what}: ${said(signal.quote)}`,
      evidence: quotesOf([signal]),
      helpers: helpersFor(signal.contactId),
    })
  }
  const hasLeft = ({ activityId }: Signal) =>
    situation.absences.some(({ notice }) => notice.id === activityId)
  const live = (kinds: readonly SignalKind[]) => liveSignal(situation, kinds)
  const complaint = live(["complaint", "churn_risk"])
  if (complaint && complaint.polarity <= 0) {
    const outage = OUTAGE.test(plain(complaint.quote).slice(0, 500))
    if (outage) add("outage", complaint, "reported that something does not work")
    else add("complaint", complaint, complaint.kind === "complaint" ? "complained" : "spoke of leaving")
  }
  const waiting = complaint ? null : waitingUnhappily(situation)
  if (waiting) add("complaint", waiting, "was unhappy, and a promise of yours is overdue")
  const leaving = live(["leaving"])
  if (leaving && situation.dealState === "open")
    add(
      "champion_leaving",
      leaving,
      hasLeft(leaving) ? "has left, as their mailbox says" : "said that they are leaving",
    )
  const putOff = live(["postponement"])
  if (putOff && situation.dealState === "open") add("slipping", putOff, "put it off")
  const { quiet, lastOut, focus } = situation
  const late = quiet.patienceEndsAt !== null && situation.now > quiet.patienceEndsAt + SLIPPING_DAYS * DAY
  if (late && !putOff && lastOut && situation.dealState === "open" && situation.meeting.next === null) {
    found.push({
      kind: "slipping",
      threadId,
      text: `${calledById(situation, focus?.id ?? null)} has not answered since ${dayText(lastOut.at, situation.now, situation.timeZone)}, ${daysText(quiet.ms)} ago, and the deal is open.`,
      evidence: startOf(lastOut),
      helpers: helpersFor(focus?.id ?? null),
    })
  }
  return found
}

function helpersOf(
  group: BuyingGroup,
  people: readonly { id: string; optedOut: boolean }[],
  except: string | null,
): Emergency["helpers"] {
  const free = new Set(people.filter((one) => !one.optedOut).map((one) => one.id))
  return group.members
    .filter((member) => member.contactId !== except && member.name !== null && free.has(member.contactId))
    .flatMap((member) => {
      const roles = member.roles.map(({ role }) => role)
      if (roles.includes("blocker")) return []
      const rank = roles.includes("champion") ? 0 : roles.includes("decision_maker") ? 1 : 2
      const why = ["speaks well of us", "decides", "is part of the conversation"][rank] ?? ""
      return [{ contactId: member.contactId, name: member.name ?? "", why, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 3)
    .map(({ contactId, name, why }) => ({ contactId, name, why }))
}
