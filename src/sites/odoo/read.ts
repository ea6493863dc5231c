import { type CrmPages, everyKind, hasText, type RecordKind, recordReader } from "../crm-record/record-page"
import { emailIn, type FieldReader, firstOf, notShown, ownTextIn, textIn } from "../fields"
import { find, findAll } from "../selector"
import { isSignedIn } from "../signed-in"
import { partsOfPartner } from "./partner-name"
import { ANY, odooRecord } from "./record-url"
import {
  client,
  companyChoice,
  jobPosition,
  lastCrumb,
  leadCompany,
  leadEmail,
  leadField,
  leadForm,
  mark,
  parent,
  parentLink,
  partnerEmail,
  partnerField,
  partnerForm,
  recordName,
  stage,
} from "./selectors"

export const isOdoo = (page: Document): boolean => find(page, mark) !== null

/** Whether the address names the model: a partner is a person or a company, and the page says which. */
const isCertain = (kinds: readonly RecordKind[]) => kinds.length < ANY.length

/**
 * Which of `kinds` the form shows. Where the address names no model, only a field that no other form has will do; a
 * form that is left stays in the page until the next one is drawn.
 */
function kindDrawn(root: Element, kinds: readonly RecordKind[]): RecordKind | null {
  const isKnown = isCertain(kinds)
  if (kinds.includes("deal") && find(root, isKnown ? leadField : leadForm) !== null) return "deal"
  if (!kinds.includes("contact") || find(root, isKnown ? partnerField : partnerForm) === null) return null
  const chosen = findAll(root, companyChoice).find((choice) => (choice as HTMLInputElement).checked)
  if (chosen !== undefined) return chosen.getAttribute("data-value") === "company" ? "company" : "contact"
  return find(root, jobPosition) === null ? "company" : "contact"
}

const crumb = textIn(lastCrumb)
const partner = (root: Element, id: string) =>
  partsOfPartner(crumb(root, id), find(root, parentLink) !== null)

const personName = firstOf(textIn(recordName), (root, id) => partner(root, id)?.name ?? null)
const personCompany = firstOf(textIn(parent), (root, id) => partner(root, id)?.company ?? null)
const otherName: FieldReader = firstOf(textIn(recordName), crumb)

export const odoo: CrmPages = {
  name: "odoo",
  recordOf: odooRecord,
  shown: (page, { kinds }) => {
    if (!isOdoo(page) || !isSignedIn(page)) return null
    const root = find(page, client)
    if (root === null) return { missing: client }
    const kind = kindDrawn(root, kinds)
    // Something else is drawn: another form that is being left, or this one, changed.
    if (kind !== null || !isCertain(kinds) || kindDrawn(root, ANY) !== null || !hasText(root)) return kind
    return { missing: kinds.includes("deal") ? leadField : partnerField }
  },
  within: client,
  head: everyKind([recordName, lastCrumb]),
  fields: {
    contact: { name: personName, email: emailIn(partnerEmail), company: personCompany, stage: notShown },
    company: { name: otherName, email: emailIn(partnerEmail), company: notShown, stage: notShown },
    deal: {
      name: otherName,
      email: emailIn(leadEmail),
      company: textIn(leadCompany),
      stage: ownTextIn(stage),
    },
    lead: { name: notShown, email: notShown, company: notShown, stage: notShown },
  },
}

export const readOdoo = recordReader(odoo)
