import { type CrmPages, everyKind, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { notShown, textIn } from "../fields"
import { pipedriveRecord } from "./record-url"
import { recordName } from "./selectors"

const fields = { name: textIn(recordName), email: notShown, company: notShown, stage: notShown }

export const pipedrive: CrmPages = {
  name: "pipedrive",
  recordOf: pipedriveRecord,
  shown: shownByAddress,
  within: wholePage,
  // Only the interface until 2021 is known, so that a name which is not found says nothing about the page.
  head: everyKind([]),
  fields: everyKind(fields),
}

export const readPipedrive = recordReader(pipedrive)
