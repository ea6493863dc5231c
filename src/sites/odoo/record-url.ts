import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { parametersOf, partsOf } from "../url-parts"

type Kinds = RecordAddress["kinds"]

/** A partner is a person or a company; a lead and an opportunity are one model. */
const MODELS: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ["res.partner", ["contact", "company"]],
  ["crm.lead", ["deal"]],
])

/** Short names that Odoo's own apps give to their actions, since 18. */
const ACTIONS: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ["contacts", ["contact", "company"]],
  ["crm", ["deal"]],
])

/** Actions have numbers and names that differ from one Odoo to the next: what they show, the page must tell. */
export const ANY: readonly [RecordKind, ...RecordKind[]] = ["contact", "company", "deal"]

/**
 * The record of Odoo's web client, on any host: until 17 `/web#id=7&model=res.partner&view_type=form`, since 18
 * `/odoo/contacts/7`, `/odoo/res.partner/7`, `/odoo/action-225/7`, with the records that led there before them.
 */
export function odooRecord(url: URL): RecordAddress | null {
  const parts = partsOf(url.pathname)
  if (parts[0] === "web" && parts.length === 1) return fromHash(url.hash)
  if (parts[0] !== "odoo" && parts[0] !== "scoped_app") return null
  const [action = "", id = ""] = parts.slice(1).slice(-2)
  if (!isId(id) || parts.length < 3 || isId(action)) return null
  const isModel = action.includes(".") && !action.startsWith("action-")
  const kinds = isModel ? MODELS.get(action) : (ACTIONS.get(action) ?? kindsOfAction(action))
  return kinds === undefined ? null : { kinds, id }
}

function fromHash(hash: string): RecordAddress | null {
  const parameters = parametersOf(hash)
  const id = parameters.get("id") ?? ""
  const view = parameters.get("view_type") ?? "form"
  const model = parameters.get("model")
  const kinds = model === undefined ? (parameters.has("action") ? ANY : undefined) : MODELS.get(model)
  return isId(id) && view === "form" && kinds !== undefined ? { kinds, id } : null
}

/** `m-…` is a model without a dot in its name: none of ours. */
const kindsOfAction = (action: string): Kinds | undefined =>
  action.startsWith("m-") || !/^[a-z]/u.test(action) ? undefined : ANY

const isId = (text: string): boolean => /^[1-9]\d*$/u.test(text)
