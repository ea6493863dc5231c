import type { ThreadPanelData } from "~src/ui/panel/panel-data"
import {
  activity,
  ask,
  company,
  companyFacts,
  contact,
  DAY,
  deal,
  draft,
  entry,
  fact,
  HOUR,
  NOW,
  skip,
  step,
  thread,
} from "./records"
import { typical } from "./typical"

const LONG_NAME = "Prof. Dr. Maximiliana-Theodora von und zu Hohenberg-Wolfenbüttel-Oelsnitz"
const LONG_COMPANY = "Vereinigte Oberschlesische Kühlhaus- und Tiefkühllogistik Betriebsgesellschaft mbH"
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

const crowd = Array.from({ length: 300 }, (_, index) =>
  contact({
    id: `person${index}`,
    name: index % 3 === 0 ? null : `Participant Number ${index}`,
    emails: [
      `participant.number.${index}.of.a.very.long.distribution.list@${LONG_WORD.toLowerCase()}.example`,
    ],
  }),
)

const many = Array.from({ length: 120 }, (_, index) =>
  activity({
    id: `many${index}`,
    sourceId: `many${index}`,
    at: NOW - index * 7 * HOUR,
    direction: index % 3 === 0 ? "out" : "in",
    text: `${index}: ${LONG_WORD} ${"and so on ".repeat(30)}`,
    attachments: [`${LONG_WORD}.pdf`],
    participants: [{ contactId: "petra", email: "x@y.example", part: "from" }],
  }),
)

/** Everything too long and too many at once. */
export const overfull: ThreadPanelData = {
  ...typical,
  record: {
    ...typical.record,
    thread: thread({ subject: LONG_WORD.repeat(3) }),
    contacts: [contact({ name: LONG_NAME }), ...crowd],
    companies: [company({ name: LONG_COMPANY })],
    deal: deal({
      name: `${LONG_WORD} ${LONG_WORD}`,
      amount: 123_456_789_012,
      stage: "Verhandlung/Vertragsprüfung",
    }),
    facts: [
      fact({ value: `Leiterin ${LONG_WORD}, Stellvertretende Vorsitzende des Aufsichtsrats` }),
      ...companyFacts({
        industry: `Herstellung von ${LONG_WORD} und verwandten Erzeugnissen`,
        size: "10.001+ Beschäftigte",
        headquarters: `${LONG_WORD}, Mecklenburg-Vorpommern`,
        description: `${LONG_WORD} `.repeat(12),
        web: `https://${LONG_WORD.toLowerCase()}.example/${LONG_WORD.toLowerCase()}`,
        address: `${LONG_WORD}straße 4, 6020 Innsbruck`,
      }),
    ],
    activities: many,
    asks: [ask({ activityId: "many0" })],
  },
  steps: [
    step({
      title: `Answer about the ${LONG_WORD}`,
      reason: `${LONG_WORD} `.repeat(4),
      dueAt: NOW - 400 * DAY,
      evidence: [{ kind: "quote", activityId: "many0", quote: `${LONG_WORD} `.repeat(20), at: NOW - HOUR }],
    }),
    ...(typical.steps[1] ? [typical.steps[1]] : []),
    step({ id: "step3", rank: 2 }),
    step({ id: "step4", rank: 3 }),
  ],
  draft: draft({ text: `Hi,\n\n${LONG_WORD.repeat(2)} [${LONG_WORD}?]\n\n${"word ".repeat(200)}` }),
  skips: Array.from({ length: 40 }, (_, index) =>
    skip({
      id: `skip${index}`,
      reason: "bulk",
      about: `newsletter${index % 4}.${LONG_WORD.toLowerCase()}.example`,
    }),
  ),
  outbox: many.slice(0, 40).map(({ id }) => entry({ id: `entry ${id}`, activityId: id })),
}

/** Right-to-left names and words, and Chinese, in a left-to-right panel. */
export const rightToLeft: ThreadPanelData = {
  ...typical,
  record: {
    ...typical.record,
    contacts: [
      contact({ name: "يوسف بن عبد الرحمن" }),
      contact({ id: "lin", name: "王小明", emails: ["wang@b.example"] }),
    ],
    companies: [company({ name: "شركة الألبان الطازجة" })],
    deal: deal({ name: "عقد الخدمة السنوي (120 شاحنة)" }),
    facts: [
      fact({ value: "مدير الخدمات اللوجستية" }),
      ...companyFacts({ industry: "صناعة الأغذية", size: "٢٠١-٥٠٠ موظف", headquarters: "上海市" }),
    ],
    activities: [
      activity({
        text: "هل المعايرة مشمولة في الرسوم السنوية؟ يرجى الرد قبل يوم الأربعاء (email: a@b.example).",
      }),
      activity({
        id: "a2",
        at: NOW - 50 * HOUR,
        text: "请在周五之前确认价格。",
        participants: [{ contactId: "lin", email: "wang@b.example", part: "from" }],
      }),
    ],
  },
  steps: [
    step({
      title: "أجب عن سؤال يوسف حول المعايرة",
      reason: "سأل قبل 26 ساعة.",
      evidence: [
        {
          kind: "quote",
          activityId: "a1",
          quote: "هل المعايرة مشمولة في الرسوم السنوية؟",
          at: NOW - 26 * HOUR,
        },
      ],
    }),
  ],
  draft: draft({
    text: "مرحبا يوسف،\n\nالمعايرة [مشمولة؟ تحقق من العرض].\n\nمع التحية،\nإينيس",
    language: "ar",
  }),
}
