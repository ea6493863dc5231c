/**
 * Name and company of a partner from what the web client calls the record: "Company, Person" for somebody who belongs
 * to a company, the name alone otherwise. Null where a further comma leaves open where one ends.
 */
export function partsOfPartner(
  crumb: string | null,
  hasParent: boolean,
): { name: string; company: string | null } | null {
  if (crumb === null) return null
  if (!hasParent) return { name: crumb, company: null }
  const [company = "", name = "", ...more] = crumb.split(", ")
  return company !== "" && name !== "" && more.length === 0 ? { name, company } : null
}
