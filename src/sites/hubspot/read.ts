import { type CrmPages, everyKind, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { emailIn, notShown, textIn } from "../fields"
import { hubspotRecord } from "./record-url"
import { contactEmail, dealStage, recordName, relatedCompany } from "./selectors"

const name = textIn(recordName)
const company = textIn(relatedCompany)

export const hubspot: CrmPages = {
  name: "hubspot",
  recordOf: hubspotRecord,
  shown: shownByAddress,
  within: wholePage,
  head: everyKind([recordName]),
  fields: {
    contact: { name, email: emailIn(contactEmail), company, stage: notShown },
    company: { name, email: notShown, company: notShown, stage: notShown },
    deal: { name, email: notShown, company, stage: textIn(dealStage) },
    lead: { name, email: notShown, company, stage: notShown },
  },
}

export const readHubspot = recordReader(hubspot)
