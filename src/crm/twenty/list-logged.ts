import * as z from "zod"
import type { LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { list, NOTE, NOTE_TARGET, quoted } from "./api"
import { isOurs } from "./notes"
import { recordUrl } from "./people"

const Target = z.object({ id: z.string(), noteId: z.string().nullish() })
const Note = z.object({ id: z.string(), title: z.string().nullish() })

/** The notes that hang on a person and on opportunities. */
export async function listLogged(
  http: Http,
  baseUrl: string,
  { contactId, dealIds }: { contactId: string; dealIds: readonly string[] },
): Promise<LoggedRecord[]> {
  const targets = [
    ...(await targetsOn(http, "Person", [contactId])),
    ...(dealIds.length === 0 ? [] : await targetsOn(http, "Opportunity", dealIds)),
  ]
  const ids = [...new Set(targets.flatMap(({ noteId }) => noteId ?? []))]
  if (ids.length === 0) return []
  const notes = await list(http, NOTE, `id[in]:[${ids.map(quoted).join(",")}]`, Note)
  return notes.map(({ id, title }) => ({
    object: "note",
    id,
    subject: title ?? "",
    at: null,
    url: recordUrl(baseUrl, "note", id),
    ours: isOurs(id),
  }))
}

async function targetsOn(http: Http, object: "Person" | "Opportunity", ids: readonly string[]) {
  const among = `[in]:[${ids.map(quoted).join(",")}]`
  try {
    return await list(http, NOTE_TARGET, `target${object}Id${among}`, Target)
  } catch (error) {
    // Servers before version 1.8 know the field by its shorter name.
    if (!(error instanceof CrmError) || error.code !== "validation") throw error
    return list(http, NOTE_TARGET, `${object.toLowerCase()}Id${among}`, Target)
  }
}
