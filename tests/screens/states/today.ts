import type { Step } from "~src/record/step"
import type { TodayItem } from "~src/record/today-item"
import type { HomeData } from "~src/ui/panel/panel-data"
import { DAY, HOUR, NOW, step, thread, WORKSPACE } from "./records"

function item(id: string, change: Partial<TodayItem> = {}, ofStep: Partial<Step> = {}): TodayItem {
  return {
    step: step({ id, threadId: `thread ${id}`, rank: 1, ...ofStep }),
    kind: "chance",
    when: "today",
    channel: "gmail",
    hours: null,
    who: "Petra Vondrak",
    company: "Alpenfrisch Dairies",
    subject: "Offer for 120 trucks",
    ...change,
  }
}

const hours = { from: 8, to: 11, timeZone: "UTC", share: 0.75, cases: 12 }

const items: readonly TodayItem[] = [
  item(
    "complaint",
    { kind: "emergency", when: "now", who: "Piet van Dongen", company: "Noordzee Koel" },
    {
      title: "Take care of Piet’s complaint",
      reason:
        "He wrote this morning: “The gateway in Rotterdam is down for the third day, drivers are furious.”",
      dueAt: NOW,
      tier: 2,
    },
  ),
  item(
    "answer",
    { kind: "promise", when: "now", hours },
    {
      title: "Answer Petra’s question about calibration",
      reason: "She asked yesterday: “Is calibration part of the yearly fee, or billed per visit?”",
      dueAt: NOW + HOUR / 2,
      tier: 1,
    },
  ),
  item(
    "sheet",
    { kind: "promise", who: "林薇", company: "冷链合作伙伴有限公司" },
    {
      title: "Send 林薇 the security sheet you promised",
      reason: "You wrote on Friday: “I’ll send it by Tuesday.”",
      dueAt: NOW + 2 * HOUR,
      tier: 1,
    },
  ),
  item(
    "follow",
    { when: "later", who: "Ondřej Hájek", hours: { ...hours, from: 14, to: 17, timeZone: "Asia/Tokyo" } },
    {
      title: "Follow up with Ondřej",
      reason: "You asked on 12 November: “Shall we start with the five vans?” He has been quiet for 12 days.",
      dueAt: NOW + 2 * DAY,
    },
  ),
  item(
    "recap",
    { when: "later", who: null, company: null },
    {
      title: "Write down what was agreed",
      reason: "You met on Monday; nothing was written since.",
      dueAt: null,
    },
  ),
]

/** A rep's usual day. */
export const today: HomeData = {
  mailbox: WORKSPACE,
  several: false,
  today: { state: "told", told: items },
  news: [thread({ newerSeen: true, lastActivityAt: NOW - HOUR })],
  digest: null,
  rereading: null,
}

export const calm: HomeData = { ...today, today: { state: "told", told: [] }, news: [] }

export const todayFailed: HomeData["today"] = {
  state: "failed",
  message: "nobody answered",
  again: () => {},
}

/** Hundreds, in one of two mailboxes, while older mail is read again. */
export const todayFull: HomeData = {
  ...today,
  several: true,
  rereading: { done: 1240, total: 8400 },
  today: {
    state: "told",
    told: Array.from({ length: 600 }, (_, index) =>
      item(
        `full${index}`,
        { kind: index < 30 ? "promise" : "chance", when: index < 60 ? "now" : "later", hours },
        { title: `Follow up with the buyer number ${index} about the offer`, dueAt: NOW + index * HOUR },
      ),
    ),
  },
}

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

/** Names that are long or run the other way. */
export const todayForeign: HomeData = {
  ...today,
  today: {
    state: "told",
    told: [
      item(
        "arabic",
        { kind: "promise", when: "now", who: "يوسف بن عبد الرحمن", company: "شركة الألبان الطازجة", hours },
        { title: "أجب عن سؤال يوسف حول المعايرة", reason: "سأل قبل 26 ساعة.", dueAt: NOW },
      ),
      item(
        "long",
        { who: `Maximiliana-Theodora ${LONG}`, company: LONG, hours },
        { title: `Send ${LONG} the sheet`, reason: `${LONG} `.repeat(3), dueAt: NOW - 400 * DAY },
      ),
      item("chinese", { who: "王小明", company: null }, { title: "给王小明发报价", reason: "他周五问过。" }),
    ],
  },
}
