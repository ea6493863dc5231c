import { type CrmPages, everyKind, hasText, recordReader } from "../crm-record/record-page"
import { emailIn, type FieldReader, notShown, textIn } from "../fields"
import { find, type Selector } from "../selector"
import { isSignedIn } from "../signed-in"
import { entityOf, espocrmRecord } from "./record-url"
import {
  account,
  drawn,
  email,
  leadCompany,
  leadStatus,
  main,
  mark,
  opportunityStage,
  recordName,
  scope,
} from "./selectors"

export const isEspocrm = (page: Document): boolean => find(page, mark) !== null

/** A field that is still loading holds three dots. */
const loaded = (selector: Selector): FieldReader => {
  const read = textIn(selector)
  return (root, id) => {
    const value = read(root, id)
    return value === "..." ? null : value
  }
}

const name: FieldReader = (root, id) => {
  const value = textIn(recordName)(root, id)
  // A record without a name shows its id.
  return value === id ? null : value
}

const address = emailIn(email)
const company = loaded(account)

export const espocrm: CrmPages = {
  name: "espocrm",
  recordOf: espocrmRecord,
  shown: (page, { kinds: [kind] }) => {
    if (!isEspocrm(page) || !isSignedIn(page)) return null
    const open = find(page, scope)
    // The address changes before the page does.
    if (open !== null) return open.getAttribute("data-scope") === entityOf(kind) ? kind : null
    if (find(page, drawn) !== null) return kind
    return hasText(find(page, main)) ? { missing: scope } : null
  },
  within: main,
  head: everyKind([recordName]),
  fields: {
    contact: { name, email: address, company, stage: notShown },
    company: { name, email: address, company: notShown, stage: notShown },
    deal: { name, email: notShown, company, stage: loaded(opportunityStage) },
    lead: { name, email: address, company: loaded(leadCompany), stage: loaded(leadStatus) },
  },
}

export const readEspocrm = recordReader(espocrm)
