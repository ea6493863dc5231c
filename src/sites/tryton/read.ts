import { type CrmPages, recordReader, shownByAddress } from "../crm-record/record-page"
import { notShown, textIn } from "../fields"
import { find } from "../selector"
import { trytonRecord } from "./record-url"
import { mark, openTab, opportunityName, opportunityParty, opportunityState, partyName } from "./selectors"

export const isTryton = (page: Document): boolean => find(page, mark) !== null

const none = { name: notShown, email: notShown, company: notShown, stage: notShown }

export const tryton: CrmPages = {
  name: "tryton",
  recordOf: trytonRecord,
  shown: (page, address) => (isTryton(page) ? shownByAddress(page, address) : null),
  within: openTab,
  head: { contact: [partyName], company: [partyName], deal: [opportunityName], lead: [opportunityName] },
  fields: {
    contact: { ...none, name: textIn(partyName) },
    company: none,
    deal: {
      ...none,
      name: textIn(opportunityName),
      company: textIn(opportunityParty),
      stage: textIn(opportunityState),
    },
    lead: none,
  },
}

export const readTryton = recordReader(tryton)
