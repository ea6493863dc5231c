import { type CrmPages, everyKind, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { notShown } from "../fields"
import { attioRecord } from "./record-url"

/** Nothing of the page's structure is publicly known: the address says which record it is, and no more is read. */
const fields = { name: notShown, email: notShown, company: notShown, stage: notShown }

export const attio: CrmPages = {
  name: "attio",
  recordOf: attioRecord,
  shown: shownByAddress,
  within: wholePage,
  head: everyKind([]),
  fields: everyKind(fields),
}

export const readAttio = recordReader(attio)
