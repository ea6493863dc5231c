import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { shownText } from "../html-text"
import { ANY_MARKER } from "../marker"
import { OPPORTUNITY } from "./deals"
import { Instant } from "./instant"
import { NOTE } from "./notes"
import { numericId, recordUrl, searchRead } from "./records"
import type { Tryton } from "./rpc"

const PARTY = "party.party"
const Note = z.object({
  id: z.number(),
  message: z.string().nullish(),
  resource: z.string().nullish(),
  create_date: Instant,
  "create_uid.": z.object({ rec_name: z.string().nullish() }).nullish(),
})
const FIELDS = ["message", "resource", "create_date", "create_uid.rec_name"]

/** The notes on people and on opportunities: Tryton keeps nothing else that is logged by hand. */
export async function listLogged(
  tryton: Tryton,
  baseUrl: string,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const resources = [
    ...of.contactIds.map((id) => `${PARTY},${numericId(id)}`),
    ...of.dealIds.map((id) => `${OPPORTUNITY},${numericId(id)}`),
  ]
  if (resources.length === 0 || !kinds.includes("note")) return []
  const notes = await searchRead(tryton, NOTE, [["resource", "in", resources]], FIELDS, Note)
  const session = await tryton.session()
  return notes.map((note) => {
    const [model = "", recordId = ""] = note.resource?.split(",") ?? []
    return {
      object: NOTE,
      id: String(note.id),
      kind: "note",
      subject: note.message?.split("\n")[0]?.slice(0, 200) ?? "",
      text: shownText(note.message),
      at: null,
      enteredAt: note.create_date ?? null,
      direction: null,
      from: null,
      by: note["create_uid."]?.rec_name ?? null,
      messageId: null,
      url: model ? recordUrl(baseUrl, session, model, Number(recordId)) : null,
      ours: ANY_MARKER.test(note.message ?? ""),
      contactIds: model === PARTY ? [recordId] : [],
      dealId: model === OPPORTUNITY ? recordId : null,
    }
  })
}
