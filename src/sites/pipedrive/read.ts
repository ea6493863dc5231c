import { type CrmPages, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { notShown, textIn } from "../fields"
import { pipedriveRecord } from "./record-url"
import { recordName } from "./selectors"

const fields = { name: textIn(recordName), email: notShown, company: notShown, stage: notShown }

export const pipedrive: CrmPages = {
  name: "pipedrive",
  recordOf: pipedriveRecord,
  shown: shownByAddress,
  within: wholePage,
  fields: { contact: fields, company: fields, deal: fields, lead: fields },
}

export const readPipedrive = recordReader(pipedrive)
