import { type FakeReply, htmlReply } from "../fake-server"
import { associatedIds, type HubSpotState, objectsOf, type StoredObject, standing } from "./state"

const PAGE_TYPES: Readonly<Record<string, string>> = {
  "0-1": "contacts",
  "0-2": "companies",
  "0-3": "deals",
  "0-5": "tickets",
}
const RECORDS = ["contacts", "companies", "deals"] as const
const ENGAGEMENTS = ["emails", "meetings", "communications", "calls", "notes", "tickets"] as const

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1f2937}
h1{font-size:1.3rem}h2{font-size:1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e5e7eb;vertical-align:top}
td{overflow-wrap:anywhere}a{color:#b45309}pre{white-space:pre-wrap;margin:0;font:inherit}.none{color:#6b7280}`

/** What a person sees: everything that stands in the account. */
export function homePage(state: HubSpotState, portal: number): FakeReply {
  const records = RECORDS.map((type) => section(title(type), recordTable(state, portal, type)))
  const engagements = ENGAGEMENTS.map((type) => engagementTable(state, portal, type)).join("")
  return page("Demo CRM", records.join("") + section("Activities", engagements || none()))
}

/** A record's own page with its timeline, at HubSpot's path `/contacts/<portal>/record/<type>/<id>`. */
export function recordPage(state: HubSpotState, portal: number, pageType: string, id: string): FakeReply {
  const type = PAGE_TYPES[pageType] ?? ""
  const object = standing(state, type, id)
  if (!object) return htmlReply(404, "<!doctype html><title>Not found</title><p>No such record.</p>")
  const fields = Object.entries(object.properties).map(([name, value]) => row([escaped(name), body(value)]))
  const related = RECORDS.filter((other) => other !== type).flatMap((other) =>
    associatedIds(state, type, id, other).map((otherId) =>
      row([title(other), link(state, portal, other, otherId)]),
    ),
  )
  const timeline = ENGAGEMENTS.flatMap((kind) =>
    associatedIds(state, type, id, kind)
      .flatMap((engagementId) => standing(state, kind, engagementId) ?? [])
      .map((e) => ({ kind, e })),
  )
  timeline.sort((a, b) => time(b.e) - time(a.e))
  const rows = timeline.map(({ kind, e }) => engagementRow(state, portal, kind, e))
  return page(
    nameOf(type, object),
    section("Fields", table(fields)) + section("Related", table(related)) + section("Timeline", table(rows)),
  )
}

function recordTable(state: HubSpotState, portal: number, type: string): string {
  const objects = [...objectsOf(state, type).values()].filter((object) => !object.archived)
  return table(
    objects.map((object) => {
      const { email, domain, jobtitle, dealstage, amount } = object.properties
      const details = [email, domain, jobtitle, dealstage, amount].filter(Boolean).join(" · ")
      return row([link(state, portal, type, object.id), escaped(details)])
    }),
  )
}

function engagementTable(state: HubSpotState, portal: number, type: string): string {
  const objects = [...objectsOf(state, type).values()].filter((object) => !object.archived)
  return objects.length === 0
    ? ""
    : table(objects.map((object) => engagementRow(state, portal, type, object)))
}

function engagementRow(state: HubSpotState, portal: number, type: string, object: StoredObject): string {
  const { properties } = object
  const subject =
    properties.hs_email_subject ??
    properties.hs_meeting_title ??
    properties.hs_call_title ??
    properties.subject
  const text =
    properties.hs_email_text ??
    properties.hs_meeting_body ??
    properties.hs_note_body ??
    properties.hs_call_body ??
    properties.hs_communication_body ??
    properties.content ??
    ""
  const on = RECORDS.flatMap((other) =>
    associatedIds(state, type, object.id, other).map((id) => link(state, portal, other, id)),
  )
  const at = escaped(new Date(time(object)).toISOString().slice(0, 16).replace("T", " "))
  return row([
    `${escaped(type)}<br>${at}`,
    `<strong>${escaped(subject ?? "")}</strong>${body(text)}`,
    on.join("<br>"),
  ])
}

function time(object: StoredObject): number {
  return Number(object.properties.hs_timestamp ?? object.createdAt)
}

function link(state: HubSpotState, portal: number, type: string, id: string): string {
  const object = standing(state, type, id)
  const pageType = Object.entries(PAGE_TYPES).find(([, name]) => name === type)?.[0] ?? ""
  if (!object) return escaped(id)
  return `<a href="/contacts/${portal}/record/${pageType}/${escaped(id)}">${escaped(nameOf(type, object))}</a>`
}

function nameOf(type: string, { id, properties }: StoredObject): string {
  const person = [properties.firstname, properties.lastname].filter(Boolean).join(" ")
  if (type === "contacts") return person || properties.email || id
  return properties.dealname ?? properties.name ?? properties.subject ?? id
}

const title = (type: string) => type.charAt(0).toUpperCase() + type.slice(1)
const none = () => `<p class="none">None yet.</p>`
const section = (heading: string, html: string) => `<h2>${escaped(heading)}</h2>${html}`
const table = (rows: readonly string[]) => (rows.length === 0 ? none() : `<table>${rows.join("")}</table>`)
const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
const body = (text: string) => `<pre>${escaped(text.replace(/<br>/g, "\n"))}</pre>`

function page(heading: string, html: string): FakeReply {
  return htmlReply(
    200,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(heading)}</title><style>${STYLE}</style><h1>${escaped(heading)}</h1><p><a href="/">All records</a></p>${html}</html>`,
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
