import { labelsOf, relatedCompanies, signedDomains } from "~src/capture/identity/related-companies"
import { valuesOf } from "~src/record/fact"
import {
  type CompanyRows,
  companiesLike,
  companyRows,
  type LinkKeys,
  proposeLinks,
} from "~src/store/company-link-store"
import { activitiesOf } from "~src/store/record-queries"
import type { Services } from "./services"

/** Looks whether a company of a thread belongs together with another one of the record, and asks the rep. */
export async function proposeCompanyLinks({ db, now }: Services, threadId: string): Promise<void> {
  const activities = await activitiesOf(db, threadId)
  const met = await companyRows(db, [...new Set(activities.flatMap((activity) => activity.companyIds))])
  for (const rows of met) {
    const { company } = rows
    const ids = await companiesLike(db, company.workspace, linkKeys(rows))
    const others = await companyRows(
      db,
      ids.filter((id) => id !== company.id),
    )
    await proposeLinks(db, relatedCompanies(known(rows), others.map(known), now()))
  }
}

const known = ({ company, facts, ofPeople }: CompanyRows) => ({
  company,
  facts,
  signedWith: signedDomains(ofPeople),
})

function linkKeys({ company, facts, ofPeople }: CompanyRows): LinkKeys {
  const { name, parent } = valuesOf(facts)
  const words = [name, parent].flatMap((text) => /^[\p{L}\p{N}]{2,}/u.exec(text ?? "")?.[0] ?? [])
  return {
    labels: [
      ...labelsOf(company),
      ...words.map((word) => word.toLowerCase()).filter((word) => word.length > 3),
    ],
    domains: signedDomains(ofPeople).filter((domain) => !company.domains.includes(domain)),
    // Names are looked up as they are written: the usual way and in capitals.
    names: [...new Set(words.flatMap((word) => [word, word.toUpperCase()]))],
  }
}
