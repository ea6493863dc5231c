import * as z from "zod"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { type Http, unclear } from "../http"
import { markedText } from "../marker"
import { refuseForeign } from "./activities"
import { DATA, TITLE, verdictOf } from "./api"
import { type Fields, remove } from "./records"
import { instant, quoted, recordId, select } from "./soql"

const MAX_TEXT_CHARS = 100_000
/** Salesforce's limit for the line of recipients. */
const MAX_ADDRESS_CHARS = 4_000
const MINUTE_MS = 60_000

const Answers = z.object({
  compositeResponse: z.array(
    z.object({ body: z.unknown(), httpStatusCode: z.number(), referenceId: z.string() }),
  ),
})
const Saved = z.object({ id: z.string() })
const Faults = z.array(z.object({ errorCode: z.string(), message: z.string().nullish() }))

/**
 * A mail and its people in one request that Salesforce carries out wholly or not at all.
 * Source: developer.salesforce.com, REST API Developer Guide, "Composite"; Object Reference, "EmailMessage" (status 3
 * is sent, 1 is read). Resolves to the mail's id.
 */
export async function writeEmail(
  http: Http,
  request: LogRequest,
  marker: string,
  now: number,
): Promise<string> {
  const body = {
    allOrNone: true,
    compositeRequest: [
      {
        method: "POST",
        url: `${DATA}/sobjects/EmailMessage`,
        referenceId: "mail",
        body: emailOf(request, marker),
      },
      ...request.contactIds.map((id, index) => ({
        method: "POST",
        url: `${DATA}/sobjects/EmailMessageRelation`,
        referenceId: `person${index}`,
        body: {
          EmailMessageId: "@{mail.id}",
          RelationId: recordId(id),
          RelationType: index === 0 && request.direction === "in" ? "FromAddress" : "ToAddress",
        },
      })),
    ],
  }
  const path = `${DATA}/composite`
  const { compositeResponse } = await http.send({ method: "POST", path, effect: "write", body }, Answers)
  refuseFailed(compositeResponse, now)
  const mail = Saved.safeParse(compositeResponse.find(({ referenceId }) => referenceId === "mail")?.body)
  if (mail.success) return mail.data.id
  throw unclear(TITLE, "write", "answered without an id")
}

/** One refusal undoes them all; the others then say PROCESSING_HALTED. */
function refuseFailed(answers: z.infer<typeof Answers>["compositeResponse"], now: number): void {
  const faults = answers
    .filter(({ httpStatusCode }) => httpStatusCode >= 300)
    .flatMap(({ body }) => Faults.safeParse(body).data ?? [])
  const failed = answers.some(({ httpStatusCode }) => httpStatusCode >= 300)
  if (!failed) return
  const cause = faults.find(({ errorCode }) => errorCode !== "PROCESSING_HALTED") ?? faults[0]
  const verdict = cause && verdictOf(cause, null, now)
  if (verdict) throw new CrmError(verdict.code, verdict.message, verdict.details)
  throw new CrmError("validation", `Salesforce refused this mail: ${cause?.message ?? "no reason given"}`)
}

function emailOf(request: LogRequest, marker: string): Fields {
  const line = (people: LogRequest["to"]) =>
    people
      .map(({ email }) => email)
      .join("; ")
      .slice(0, MAX_ADDRESS_CHARS)
  const related = request.dealId ?? request.companyId
  return {
    Subject: cleanText(request.subject).slice(0, 3_000),
    TextBody: cleanText(markedText(request, marker, MAX_TEXT_CHARS)),
    FromAddress: request.from.email,
    ...(request.from.name ? { FromName: cleanText(request.from.name).slice(0, 1_000) } : {}),
    ToAddress: line(request.to),
    ...(request.cc.length > 0 ? { CcAddress: line(request.cc) } : {}),
    Incoming: request.direction === "in",
    MessageDate: instant(request.at),
    MessageIdentifier: messageId(marker),
    Status: request.direction === "in" ? "1" : "3",
    ...(related === null ? {} : { RelatedToId: recordId(related) }),
  }
}

/** A mail's own id, by which it is found again. */
function messageId(marker: string): string {
  return `<${marker.replace(" ", "-").toLowerCase()}@slipstream.invalid>`
}

const Found = z.object({
  Id: z.string(),
  Subject: z.string().nullish(),
  MessageIdentifier: z.string().nullish(),
})

/** By the id that we gave it, else the same mail that a colleague or Salesforce's own sync has logged. */
export async function findEmail(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  const fields = "SELECT Id, Subject, MessageIdentifier FROM EmailMessage"
  const [ours] = await select(
    http,
    `${fields} WHERE MessageIdentifier = ${quoted(messageId(marker))} LIMIT 1`,
    Found,
  )
  if (ours) return ours.Id
  const minute = Math.floor(request.at / MINUTE_MS) * MINUTE_MS
  const sameMinute = `MessageDate >= ${instant(minute)} AND MessageDate < ${instant(minute + MINUTE_MS)}`
  const soql = `${fields} WHERE FromAddress = ${quoted(request.from.email)} AND ${sameMinute} LIMIT 100`
  const theirs = (await select(http, soql, Found)).find(
    ({ Subject, MessageIdentifier }) =>
      !MessageIdentifier?.endsWith("@slipstream.invalid>") &&
      (Subject ?? "").trim().toLowerCase() === request.subject.trim().toLowerCase(),
  )
  return theirs?.Id ?? null
}

const Standing = z.object({
  Id: z.string(),
  TextBody: z.string().nullish(),
  ActivityId: z.string().nullish(),
})

/** Removes the mail and the task by which Salesforce shows it on the timeline. */
export async function removeEmail(http: Http, id: string): Promise<void> {
  const soql = `SELECT Id, TextBody, ActivityId FROM EmailMessage WHERE Id = ${quoted(recordId(id))}`
  const [standing] = await select(http, soql, Standing)
  if (!standing) return
  refuseForeign(standing.TextBody)
  await remove(http, "EmailMessage", id)
  if (standing.ActivityId) await remove(http, "Task", standing.ActivityId)
}
