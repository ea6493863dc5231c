import { foldSpace } from "../address"
import { type CrmPages, everyKind, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { emailIn, type FieldReader, notShown, textIn } from "../fields"
import { find } from "../selector"
import { twentyRecord } from "./record-url"
import { company, email, mark, stage, title } from "./selectors"

export const isTwenty = (page: Document): boolean => find(page, mark) !== null

/**
 * The window's title is "name - kind", and "kind" alone for a record without a name. The head of the page has the name
 * among other words, and must have it: the title may still be another record's.
 */
const name: FieldReader = (root) => {
  const written = root.ownerDocument.title
  const end = written.lastIndexOf(" - ")
  const told = end > 0 ? foldSpace(written.slice(0, end)) : ""
  const shown = foldSpace(find(root, title)?.textContent ?? "")
  return told !== "" && shown.includes(told) ? told : null
}

export const twenty: CrmPages = {
  name: "twenty",
  recordOf: twentyRecord,
  shown: (page, address) => (isTwenty(page) ? shownByAddress(page, address) : null),
  within: wholePage,
  head: everyKind([title]),
  fields: {
    contact: { name, email: emailIn(email), company: textIn(company), stage: notShown },
    company: { name, email: notShown, company: notShown, stage: notShown },
    deal: { name, email: notShown, company: textIn(company), stage: textIn(stage) },
    lead: { name, email: notShown, company: notShown, stage: notShown },
  },
}

export const readTwenty = recordReader(twenty)
