import { type CrmPages, everyKind, recordReader, shownByAddress, wholePage } from "../crm-record/record-page"
import { emailIn, notShown, ownTextIn, textIn } from "../fields"
import { dynamicsRecord } from "./record-url"
import { contactAccount, email, leadCompany, opportunityAccount, recordName } from "./selectors"

const name = ownTextIn(recordName)
const address = emailIn(email)

export const dynamics: CrmPages = {
  name: "dynamics",
  recordOf: dynamicsRecord,
  shown: shownByAddress,
  within: wholePage,
  head: everyKind([recordName]),
  fields: {
    contact: { name, email: address, company: textIn(contactAccount), stage: notShown },
    company: { name, email: address, company: notShown, stage: notShown },
    deal: { name, email: notShown, company: textIn(opportunityAccount), stage: notShown },
    lead: { name, email: address, company: textIn(leadCompany), stage: notShown },
  },
}

export const readDynamics = recordReader(dynamics)
