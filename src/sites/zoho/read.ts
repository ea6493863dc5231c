import { type CrmPages, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { emailIn, notShown, textIn } from "../fields"
import { zohoRecord } from "./record-url"
import { account, accountName, dealName, dealStage, leadCompany, personEmail, personName } from "./selectors"

const person = { name: textIn(personName), email: emailIn(personEmail), stage: notShown }

export const zoho: CrmPages = {
  name: "zoho",
  recordOf: zohoRecord,
  shown: shownByAddress,
  within: wholePage,
  head: { contact: [personName], company: [accountName], deal: [dealName], lead: [personName] },
  fields: {
    contact: { ...person, company: textIn(account) },
    company: { name: textIn(accountName), email: notShown, company: notShown, stage: notShown },
    deal: { name: textIn(dealName), email: notShown, company: textIn(account), stage: textIn(dealStage) },
    lead: { ...person, company: textIn(leadCompany) },
  },
}

export const readZoho = recordReader(zoho)
