import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { htmlText, shownText } from "../html-text"
import type { Http } from "../http"
import { ANY_MARKER } from "../marker"
import type { Account } from "./account"
import { Activity } from "./activities"
import { numericId, page, V1 } from "./api"
import { readOwners } from "./owners"

const Text = z.string().nullish()
const Note = z.object({
  id: z.number(),
  content: Text,
  add_time: Text,
  user: z.object({ name: Text }).nullish(),
})
/** What Pipedrive's own mail sync has fetched. Source: developers.pipedrive.com, "List mail messages of a person". */
const SyncedMail = z.object({
  data: z.object({
    id: z.number(),
    subject: Text,
    snippet: Text,
    message_time: Text,
    mua_message_id: Text,
    user_id: z.number().nullish(),
    sent_flag: z.union([z.number(), z.boolean()]).nullish(),
    from: z.array(z.object({ email_address: Text, name: Text })).nullish(),
  }),
})

/** One person or deal of which activities are listed. */
interface On {
  kind: "person" | "deal"
  id: string
}

/** See `Connector.listLogged`. Pipedrive lists by one person or deal at a time. */
export async function listLogged(
  http: Http,
  account: Account,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const records = new Map<string, Owned>()
  const places: On[] = [
    ...of.contactIds.map((id): On => ({ kind: "person", id })),
    ...of.dealIds.map((id): On => ({ kind: "deal", id })),
  ]
  for (const on of places) {
    const found = [
      ...(await activitiesOn(http, on)),
      ...(kinds.includes("email") ? await syncedOn(http, on) : []),
      ...(kinds.includes("note") || kinds.includes("message") ? await notesOn(http, on) : []),
    ]
    for (const one of found.filter(({ kind }) => kinds.includes(kind))) {
      const key = `${one.object}/${one.id}`
      const before = records.get(key)
      const contactIds = [...(before?.contactIds ?? []), ...(on.kind === "person" ? [on.id] : [])]
      const dealId = on.kind === "deal" ? on.id : (before?.dealId ?? null)
      records.set(key, { ...one, url: account.recordUrl(on.kind, on.id), contactIds, dealId })
    }
  }
  const listed = [...records.values()]
  const owned = listed.some(({ ownerId }) => ownerId !== null)
  const owners = owned ? await readOwners(http) : new Map<number, string>()
  return listed.map(({ ownerId, ...one }) => ({ ...one, by: one.by ?? owners.get(ownerId ?? -1) ?? null }))
}

type Owned = LoggedRecord & { ownerId: number | null }
type Found = Omit<Owned, "url" | "contactIds" | "dealId">

const KIND_OF: Readonly<Record<string, LoggedKind>> = { email: "email", call: "call", meeting: "meeting" }

async function activitiesOn(http: Http, { kind, id }: On): Promise<Found[]> {
  const whose = { [`${kind}_id`]: String(numericId(id)) }
  const query = { ...whose, sort_by: "id", sort_direction: "desc", limit: "100" }
  const { items } = await page(http, "/activities", query, Activity)
  return items
    .filter(({ is_deleted }) => !is_deleted)
    .map(({ id, type, subject, note, due_date, due_time, add_time, owner_id }) => ({
      object: "activity",
      id: String(id),
      kind: KIND_OF[type ?? ""] ?? "task",
      subject: subject ?? "",
      text: htmlText(note),
      at: due_date ? instantOf(`${due_date}T${due_time?.slice(0, 5) || "00:00"}:00Z`) : null,
      enteredAt: instantOf(add_time),
      direction: null,
      // Pipedrive does not say who wrote a mail that was logged as an activity.
      from: null,
      by: null,
      ownerId: owner_id ?? null,
      messageId: null,
      ours: ANY_MARKER.test(note ?? ""),
    }))
}

async function syncedOn(http: Http, { kind, id }: On): Promise<Found[]> {
  const path = `${V1}/${kind}s/${numericId(id)}/mailMessages`
  const query = { start: "0", limit: "100" }
  const Mails = z.object({ data: z.array(SyncedMail).nullish() })
  const mails = await http.send({ method: "GET", path, effect: "read", query }, Mails).catch(noneIfHidden)
  return (mails.data ?? []).map(({ data: mail }) => {
    const [from] = mail.from ?? []
    return {
      object: "mailMessage",
      id: String(mail.id),
      kind: "email",
      subject: mail.subject ?? "",
      text: shownText(mail.snippet),
      at: instantOf(mail.message_time),
      enteredAt: null,
      direction: mail.sent_flag == null ? null : mail.sent_flag ? "out" : "in",
      from: from?.email_address?.toLowerCase() ?? null,
      by: null,
      ownerId: mail.user_id ?? null,
      messageId: mail.mua_message_id ?? null,
      ours: false,
    }
  })
}

/** A message has no type of its own in Pipedrive: whatever is written down is a note. */
async function notesOn(http: Http, { kind, id }: On): Promise<Found[]> {
  const query = { [`${kind}_id`]: String(numericId(id)), start: "0", limit: "100", sort: "add_time DESC" }
  const Notes = z.object({ data: z.array(Note).nullish() })
  const notes = await http.send({ method: "GET", path: `${V1}/notes`, effect: "read", query }, Notes)
  return (notes.data ?? []).map(({ id, content, add_time, user }) => {
    const text = htmlText(content)
    return {
      object: "note",
      id: String(id),
      kind: "note",
      subject: text.split("\n")[0]?.slice(0, 200) ?? "",
      text,
      at: null,
      // Written without a zone, in UTC.
      enteredAt: instantOf(add_time && `${add_time.slice(0, 19).replace(" ", "T")}Z`),
      direction: null,
      from: null,
      by: user?.name ?? null,
      ownerId: null,
      messageId: null,
      ours: ANY_MARKER.test(content ?? ""),
    }
  })
}

function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? null : at
}

/** Companies without mail sync have no mails of their own. */
function noneIfHidden(error: unknown): { data: null } {
  const hidden: readonly string[] = ["forbidden", "not_found", "validation", "unsupported"]
  if (error instanceof CrmError && hidden.includes(error.code)) return { data: null }
  throw error
}
