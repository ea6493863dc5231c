import type { CompanyKeys } from "~src/capture/pages/company"
import { factsOfCompany, keysOfCompany, keysOfEmployer, whichCompany } from "~src/capture/pages/company"
import type { Company } from "~src/record/company"
import type { CompanyObservation, ProfileObservation } from "~src/record/observed-page"
import { knownCompanies, learnOfCompany } from "~src/store/page-view-store"
import type { Services } from "./services"

/**
 * The known company whose page is open, or null. What the page says of it is kept, and its ids there, so that
 * people's positions lead to it.
 */
export async function companyOfPage(
  services: Services,
  observation: CompanyObservation,
  workspace: string,
): Promise<Company | null> {
  const company = await look(services, keysOfCompany(observation), workspace)
  if (company) await learnOfCompany(services.db, company.id, factsOfCompany(observation, company))
  return company
}

/** The known company that the owner of a profile works for now, or null. */
export function employerOf(
  services: Services,
  observation: ProfileObservation,
  workspace: string,
): Promise<Company | null> {
  return look(services, keysOfEmployer(observation), workspace)
}

async function look({ db }: Services, keys: CompanyKeys, workspace: string): Promise<Company | null> {
  return whichCompany(keys, await knownCompanies(db, workspace, keys))
}
