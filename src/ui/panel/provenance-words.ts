import type { FactField } from "~src/record/fact"
import type { Provenance } from "~src/record/provenance"
import type { SignalKind } from "~src/record/signal"
import type { ChipLook } from "../controls/chip"

/** Where rules look, in the words of somebody who looks there too. Rules not listed are shown by their own name. */
const RULES: Record<string, string> = {
  "mail-header": "the mail’s address line",
  signature: "the signature",
  "sign-off": "the sign-off",
  "mail-domain": "the domain of the address",
  "company-name": "the company’s name in the signature",
  profile: "their LinkedIn profile",
  "company-page": "the company’s LinkedIn page",
  "shared-signature": "the signatures of several people there",
  calendar: "the calendar",
  "quoted-clock": "the time over the words that they quote",
}

/** "You said so", "Read in the signature", "HubSpot says so". */
export function sourceInWords(provenance: Provenance): string {
  switch (provenance.by) {
    case "rep":
      return "You said so"
    case "crm":
      return `From ${provenance.rule}`
    case "model":
      return `Read by the model ${provenance.rule}`
    case "rule":
      return `Read in ${RULES[provenance.rule] ?? provenance.rule}`
  }
}

export const fieldWords: Record<FactField, string> = {
  name: "Name",
  position: "Position",
  organisation: "Organisation",
  phone: "Phone",
  mail: "Mail address",
  mobile: "Mobile",
  web: "Web",
  address: "Address",
  profile: "Profile",
  profile_id: "LinkedIn’s own id",
  parent: "Part of",
  industry: "Industry",
  size: "Size",
  headquarters: "Headquarters",
  description: "About",
  company: "Company",
  stage: "Stage",
  utc_offset: "Clock",
  amount: "Amount",
}

export const signalWords: Record<SignalKind, { words: string; look: ChipLook }> = {
  price_objection: { words: "Price objection", look: "warn" },
  budget: { words: "Budget", look: "calm" },
  competitor: { words: "Competitor named", look: "warn" },
  approval: { words: "Needs approval", look: "calm" },
  legal: { words: "Legal involved", look: "calm" },
  decision_maker: { words: "Decision maker named", look: "good" },
  leaving: { words: "Leaving", look: "warn" },
  urgency: { words: "In a hurry", look: "calm" },
  decline: { words: "Declined", look: "warn" },
  postponement: { words: "Postponed", look: "warn" },
  ready_to_buy: { words: "Ready to buy", look: "good" },
  complaint: { words: "Complaint", look: "warn" },
  advocacy: { words: "Speaks for us", look: "good" },
  churn_risk: { words: "May leave us", look: "warn" },
  out_of_office: { words: "Out of office", look: "calm" },
  opt_out: { words: "Wants no mail", look: "warn" },
}
