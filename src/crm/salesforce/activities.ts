import * as z from "zod"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { ANY_MARKER, markedText } from "../marker"
import { create, type Fields, remove, type SObject } from "./records"
import { quoted, recordId, select } from "./soql"

export const KINDS = ["email", "meeting", "message", "call", "note"] as const

/** Salesforce's long text areas take 32,000 characters. */
const MAX_TEXT_CHARS = 31_000
const MAX_SUBJECT_CHARS = 255
/** A meeting needs an end, which no page tells. */
const MEETING_MINUTES = 30

const WORD: Readonly<Record<LogRequest["kind"], string>> = {
  email: "Email",
  meeting: "Meeting",
  message: "Message",
  call: "Call",
  note: "Note",
  ticket: "Ticket",
}

/** Tasks and events: what holds everything where mails can't be kept as mails. */
export function activityObject(kind: LogRequest["kind"]): "Task" | "Event" {
  if (kind === "ticket") throw new CrmError("unsupported", "Slipstream opens no cases in Salesforce.")
  return kind === "meeting" ? "Event" : "Task"
}

const Status = z.object({ MasterLabel: z.string(), IsClosed: z.boolean() })

/** The company's own word for a task that is done. */
export async function doneStatus(http: Http): Promise<string> {
  const found = await select(http, "SELECT MasterLabel, IsClosed FROM TaskStatus ORDER BY SortOrder", Status)
  const done = found.find(({ MasterLabel, IsClosed }) => IsClosed && MasterLabel === "Completed")
  return (done ?? found.find(({ IsClosed }) => IsClosed))?.MasterLabel ?? "Completed"
}

/** Resolves to the new record's id. `status` is `doneStatus`. */
export function writeActivity(
  http: Http,
  request: LogRequest,
  marker: string,
  status: string,
): Promise<string> {
  const object = activityObject(request.kind)
  const common = { ...targetsOf(request), Description: textOf(request, marker) }
  return object === "Event"
    ? create(http, object, {
        ...common,
        Subject: subjectOf(request),
        StartDateTime: new Date(request.at).toISOString(),
        DurationInMinutes: MEETING_MINUTES,
      })
    : create(http, object, {
        ...common,
        Subject: `${WORD[request.kind]}: ${subjectOf(request)}`.slice(0, MAX_SUBJECT_CHARS),
        ActivityDate: dateOf(request.at),
        Status: status,
        ...(request.kind === "email" ? { TaskSubtype: "Email" } : {}),
        ...(request.kind === "call"
          ? { TaskSubtype: "Call", CallType: request.direction === "in" ? "Inbound" : "Outbound" }
          : {}),
      })
}

function subjectOf({ subject }: LogRequest): string {
  return cleanText(subject).slice(0, MAX_SUBJECT_CHARS - 20) || "(no subject)"
}

/** A task hangs on one person and one thing; who else was there stands in its text. */
function targetsOf({ contactIds, companyId, dealId }: LogRequest): Fields {
  const [who] = contactIds
  const what = dealId ?? companyId
  return {
    ...(who === undefined ? {} : { WhoId: recordId(who) }),
    ...(what === null ? {} : { WhatId: recordId(what) }),
  }
}

function textOf(request: LogRequest, marker: string): string {
  const line = (people: LogRequest["to"]) =>
    people
      .slice(0, 50)
      .map(({ email, name }) => (name ? `${name} (${email})` : email))
      .join(", ")
  const when = new Date(request.at).toISOString().slice(0, 16).replace("T", " ")
  const head = [`${when} UTC`, `From: ${line([request.from])}`, `To: ${line(request.to)}`]
  if (request.cc.length > 0) head.push(`Cc: ${line(request.cc)}`)
  const lines = `${head.join("\n").slice(0, 8_000)}\n\n`
  return cleanText(lines + markedText(request, marker, MAX_TEXT_CHARS - lines.length))
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

const Standing = z.object({ Id: z.string(), Description: z.string().nullish() })

/** A description can't be searched: what happened on that day with these people is read, and looked through. */
export async function findActivity(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  const object = activityObject(request.kind)
  const { WhoId, WhatId } = targetsOf(request)
  const target = WhatId ? `WhatId = ${quoted(String(WhatId))}` : `WhoId = ${quoted(String(WhoId ?? ""))}`
  if (!WhatId && !WhoId) return null
  const when =
    object === "Event"
      ? `StartDateTime = ${new Date(Math.floor(request.at / 1000) * 1000).toISOString()}`
      : `ActivityDate = ${dateOf(request.at)}`
  const soql = `SELECT Id, Description FROM ${object} WHERE ${target} AND ${when} LIMIT 2000`
  const found = await select(http, soql, Standing)
  return found.find(({ Description }) => Description?.includes(marker))?.Id ?? null
}

/** @throws CrmError unsupported for a record that carries no marker of ours. */
export async function removeActivity(http: Http, object: SObject, id: string): Promise<void> {
  const soql = `SELECT Id, Description FROM ${object} WHERE Id = ${quoted(recordId(id))}`
  const [standing] = await select(http, soql, Standing)
  if (!standing) return
  refuseForeign(standing.Description)
  await remove(http, object, id)
}

export function refuseForeign(text: string | null | undefined): void {
  if (ANY_MARKER.test(text ?? "")) return
  throw new CrmError(
    "unsupported",
    "This entry in Salesforce was not written by Slipstream, or was rewritten since. Delete it in Salesforce if it should go.",
  )
}
