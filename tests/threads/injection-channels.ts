import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import { capture } from "~src/capture/capture"
import { factsOfProfile } from "~src/capture/pages/profile"
import { readMail } from "~src/capture/read-mail"
import { emptyContext, message, REP, SENT_AT } from "~src/capture/testing/message"
import { recipientOf } from "~src/drafting/scene"
import { draftFromTemplate } from "~src/drafting/template"
import { learnVoice } from "~src/drafting/voice"
import { activityId } from "~src/record/activity"
import type { Deal } from "~src/record/deal"
import { type Fact, factId } from "~src/record/fact"
import type { ObservedMessage } from "~src/record/observation"
import type { ProfileObservation } from "~src/record/observed-page"
import type { ThreadRecord } from "~src/record/thread-record"

const HOUR = 3_600_000
export const NOW = SENT_AT + 30 * HOUR

/** What pages showed of one conversation, the attack in one place of it. */
export interface Shown {
  html: string
  subject: string
  senderName: string
  attachments: string[]
  /** Words of theirs below the reply, as a mail program quotes them. */
  quoted: string
  headline: string
  dealName: string
  dealStage: string
  /** A fact that the CRM holds of the person. */
  crmPosition: string
  meetingTitle: string
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
/** The text in characters that nobody sees: tag characters, one for each letter. */
const unseen = (text: string) =>
  [...text].map((one) => String.fromCodePoint(0xe0000 + ((one.codePointAt(0) ?? 32) & 0x7f))).join("")

const SIGNATURE =
  "<div>Best regards,<br>Maren Lindqvist<br>Head of Operations<br>Norrsken Freight AB<br>Mobile: +46 70 123 45 67</div>"

function shown(body: string, change: Partial<Shown> = {}): Shown {
  return {
    html: mail(body),
    subject: "Offer for 40 vans",
    senderName: "Maren Lindqvist",
    attachments: ["routes.pdf"],
    quoted: "We look forward to your answer.",
    headline: "Head of Operations at Norrsken Freight",
    dealName: "Norrsken, 40 vans",
    dealStage: "Proposal",
    crmPosition: "Head of Operations",
    meetingTitle: "Review of the routes",
    ...change,
  }
}

function mail(body: string, { before = "", after = "", inSignature = "" } = {}): string {
  const paragraphs = body.split(/\n\s*\n/).map((one) => `<p>${escaped(one)}</p>`)
  const signature = SIGNATURE.replace("</div>", `${inSignature}</div>`)
  return `<div dir="ltr"><div>Hi Jonas,</div>${before}${paragraphs.join("")}${after}<br>${signature}</div>`
}

/** Where words of somebody else's can stand. `hidden`: nobody who looks at the page sees them there. */
export interface Channel {
  name: string
  hidden: boolean
  put: (body: string, words: string) => Shown
}

const hidden = (name: string, wrap: (words: string) => string): Channel => ({
  name,
  hidden: true,
  put: (body, words) => shown(body, { html: mail(body, { after: wrap(escaped(words)) }) }),
})

/** Every way by which a stranger's words reach the record. */
export const channels: readonly Channel[] = [
  {
    name: "in the mail's text",
    hidden: false,
    put: (body, words) => shown(body, { html: mail(body, { after: `<p>${escaped(words)}</p>` }) }),
  },
  {
    name: "before the mail's text",
    hidden: false,
    put: (body, words) => shown(body, { html: mail(body, { before: `<p>${escaped(words)}</p>` }) }),
  },
  hidden("not displayed", (words) => `<div style="display:none">${words}</div>`),
  hidden("without size", (words) => `<span style="font-size:0px;line-height:0">${words}</span>`),
  hidden(
    "in the colour of the paper",
    (words) => `<span style="color:#ffffff;background:#fff">${words}</span>`,
  ),
  hidden("white on the bare page", (words) => `<font color="#ffffff">${words}</font>`),
  hidden("without opacity", (words) => `<span style="opacity:0">${words}</span>`),
  hidden("off the page", (words) => `<div style="position:absolute;left:-9999px">${words}</div>`),
  hidden("in a comment", (words) => `<!-- ${words.replaceAll("--", "")} -->`),
  hidden("in attributes", (words) => `<img alt="${words}" title="${words}" width="1" height="1">`),
  hidden("in what no page shows", (words) => `<style>/* ${words} */</style><script>${words}</script>`),
  {
    name: "in characters that nobody sees",
    hidden: true,
    put: (body, words) => shown(body, { html: mail(body, { after: `<p>\u200B${unseen(words)}\u202E</p>` }) }),
  },
  { name: "in the quoted mail below", hidden: false, put: (body, words) => shown(body, { quoted: words }) },
  {
    name: "in the signature",
    hidden: false,
    put: (body, words) => shown(body, { html: mail(body, { inSignature: `<br>${escaped(words)}` }) }),
  },
  {
    name: "in an attachment's name",
    hidden: false,
    put: (body, words) => shown(body, { attachments: [`${words}.pdf`] }),
  },
  { name: "in a LinkedIn headline", hidden: false, put: (body, words) => shown(body, { headline: words }) },
  { name: "in a deal's name", hidden: false, put: (body, words) => shown(body, { dealName: words }) },
  { name: "in a deal's stage", hidden: false, put: (body, words) => shown(body, { dealStage: words }) },
  {
    name: "in a person's field of the CRM",
    hidden: false,
    put: (body, words) => shown(body, { crmPosition: words }),
  },
  { name: "in a meeting's title", hidden: false, put: (body, words) => shown(body, { meetingTitle: words }) },
]

/** What came of it: what the record concludes, the steps, whom a draft goes to and what it says. */
export interface Outcome {
  record: unknown
  steps: unknown
  recipients: (string | null)[]
  drafts: string[]
}

/** Which parts of an outcome differ between words and others in the same place, the words themselves aside. */
export function changedBy(channel: Channel, body: string, words: string, others: string): (keyof Outcome)[] {
  const [one, other] = [words, others].map((put) => {
    const outcome = outcomeOf(channel.put(body, put))
    return (part: keyof Outcome) =>
      JSON.stringify(outcome[part]).replaceAll(JSON.stringify(put).slice(1, -1), "§")
  })
  const parts: (keyof Outcome)[] = ["record", "steps", "recipients", "drafts"]
  return parts.filter((part) => one?.(part) !== other?.(part))
}

/** Reads what was shown as the product does, advises, and drafts every step without a model. */
export function outcomeOf(what: Shown): Outcome {
  const record = recordOf(what)
  const steps = suggest(record, {
    now: NOW,
    timeZone: "UTC",
    me: REP,
    decided: [],
    experience: noExperience,
  })
  const options = { me: { name: "Jonas Falk", email: REP }, now: NOW, timeZone: "UTC" }
  return {
    // The words themselves are what they are; what is concluded from them must not change.
    record: {
      activities: record.activities.map(({ text, subject, attachments, ...rest }) => rest),
      contacts: record.contacts,
      companies: record.companies,
      // An id is made of the value.
      facts: record.facts.map(({ id, ...rest }) => rest),
      asks: record.asks,
      commitments: record.commitments,
      signals: record.signals,
      deal: record.thread.dealId,
    },
    // A reason and its evidence quote the newest mail.
    steps: steps.map(({ evidence, reason, ...rest }) => ({
      ...rest,
      reason: reason.replace(/“[^”]*”/gu, "“”"),
    })),
    recipients: steps.map((step) => recipientOf(record, step)?.emails[0] ?? null),
    drafts: steps.map((step) => draftFromTemplate(record, step, learnVoice([]), options).text),
  }
}

/** The conversation as the store would hold it after capture. */
export function recordOf(what: Shown): ThreadRecord {
  const quote = `<div class="gmail_quote"><div class="gmail_attr">On Mon, 16 Nov 2026 at 10:00, Maren Lindqvist &lt;<a href="mailto:maren@norrsken.com">maren@norrsken.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${escaped(what.quoted)}</blockquote></div>`
  const messages: ObservedMessage[] = [
    message({
      id: "msg-a:1",
      from: { email: REP, name: "Jonas Falk" },
      to: [{ email: "maren@norrsken.com", name: what.senderName }],
      sentAt: SENT_AT - 24 * HOUR,
      outgoing: true,
      html: `<div>Hi Maren,<br><br>here is our offer for the 40 vans.<br><br>Best,<br>Jonas</div>${quote}`,
    }),
    message({
      from: { email: "maren@norrsken.com", name: what.senderName },
      html: what.html,
      attachments: what.attachments,
    }),
  ]
  const context = emptyContext({ now: NOW })
  const changes = capture(
    {
      kind: "mail.thread",
      site: "gmail",
      workspace: REP,
      url: "https://mail.google.com/mail/u/0/#inbox/t1",
      seenAt: NOW,
      threadId: "thread-f:1",
      subject: what.subject,
      view: "full",
      messages,
      collapsed: 0,
    },
    (one, subject) =>
      readMail(one, { subject, timeZone: "UTC", country: null, now: context.now, model: null }),
    context,
  )
  const [thread] = changes.threads
  const person = changes.contacts[0]
  if (!thread || !person) throw new Error("Nothing was kept")
  const deal = dealOf(what, person.id)
  const meeting = {
    ...structuredClone(changes.activities[0] ?? fail()),
    id: activityId(REP, "google-calendar", "event1"),
    kind: "meeting" as const,
    site: "google-calendar",
    at: NOW + 48 * HOUR,
    subject: what.meetingTitle,
    text: "",
    attachments: [],
  }
  return {
    thread: { ...thread, dealId: deal.id },
    activities: [...changes.activities, meeting],
    cancelled: [],
    contacts: changes.contacts,
    companies: changes.companies,
    deal,
    facts: [...changes.facts, ...profileFacts(what, person.id), crmFact(what, person.id)],
    asks: changes.asks,
    commitments: changes.commitments,
    signals: changes.signals,
    replyLatencies: {},
    notices: [],
  }
}

function fail(): never {
  throw new Error("Nothing was kept")
}

function profileFacts({ headline }: Shown, contact: string): Fact[] {
  const url = "https://www.linkedin.com/in/maren"
  const profile: ProfileObservation = {
    kind: "person.profile",
    site: "linkedin",
    url,
    seenAt: SENT_AT,
    person: {
      sourceId: "maren",
      memberId: null,
      name: "Maren Lindqvist",
      headline,
      profileUrl: url,
      location: null,
    },
    location: null,
    positions: [],
    emails: [],
  }
  return factsOfProfile(profile, contact, REP)
}

function crmFact({ crmPosition }: Shown, contact: string): Fact {
  const fact: Omit<Fact, "id"> = {
    workspace: REP,
    subject: { kind: "contact", id: contact },
    field: "position",
    value: crmPosition,
    provenance: { by: "crm", observationId: null, quote: crmPosition, rule: "hubspot", at: SENT_AT },
  }
  return { id: factId(fact), ...fact }
}

function dealOf({ dealName, dealStage }: Shown, contact: string): Deal {
  return {
    id: "deal",
    workspace: REP,
    name: dealName,
    stage: dealStage,
    status: "open",
    amount: 24_000,
    currency: "EUR",
    companyId: null,
    contactIds: [contact],
    remote: { connector: "hubspot", id: "1", url: null },
    updatedAt: 0,
  }
}
