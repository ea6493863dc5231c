import { type CrmPages, recordReader, shownByAddress } from "../crm-record/record-page"
import { emailIn, notShown, textIn } from "../fields"
import { salesforceRecord } from "./record-url"
import {
  account,
  leadCompany,
  leadStatus,
  openTab,
  opportunityStage,
  personEmail,
  personName,
  recordName,
} from "./selectors"

const email = emailIn(personEmail)
const company = textIn(account)

export const salesforce: CrmPages = {
  name: "salesforce",
  recordOf: salesforceRecord,
  shown: shownByAddress,
  within: openTab,
  head: { contact: [personName], company: [recordName], deal: [recordName], lead: [personName] },
  fields: {
    contact: { name: textIn(personName), email, company, stage: notShown },
    company: { name: textIn(recordName), email: notShown, company: notShown, stage: notShown },
    deal: { name: textIn(recordName), email: notShown, company, stage: textIn(opportunityStage) },
    lead: { name: textIn(personName), email, company: textIn(leadCompany), stage: textIn(leadStatus) },
  },
}

export const readSalesforce = recordReader(salesforce)
