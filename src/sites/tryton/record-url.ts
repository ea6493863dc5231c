import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

/** A party is a person or a company; Tryton does not tell them apart. */
const MODELS: ReadonlyMap<string, RecordKind> = new Map([
  ["party.party", "contact"],
  ["sale.opportunity", "deal"],
])

/** `#<database>/model/party.party/<id>;views=…`, on any host. */
export function trytonRecord(url: URL): RecordAddress | null {
  const [, model, name = "", id = "", more] = partsOf(url.hash.slice(1).split(";")[0] ?? "")
  const kind = MODELS.get(name)
  const valid = model === "model" && kind !== undefined && /^[1-9]\d*$/u.test(id) && more === undefined
  return valid ? { kinds: [kind], id } : null
}
