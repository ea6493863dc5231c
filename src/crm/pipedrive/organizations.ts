import * as z from "zod"
import type { RemoteRecord } from "../connector"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import type { Account } from "./account"
import { page, V2 } from "./api"
import { searchPeople } from "./people"

const Organization = z.object({ id: z.number(), name: z.string().nullish(), website: z.string().nullish() })
const Found = z.object({
  data: z.object({ items: z.array(z.object({ item: z.object({ id: z.number() }) })) }).nullish(),
})
const One = z.object({ data: Organization })

/**
 * Companies with exactly this domain: by their website, or where they have none, by the addresses of their people.
 * Pipedrive can't search websites, so candidates come from people and names.
 */
export async function findCompanies(http: Http, account: Account, domain: string): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  const ofPeople = await organizationsOfPeople(http, wanted)
  const named = await searchOrganizations(http, wanted.split(".")[0] ?? wanted)
  const ids = [...new Set([...ofPeople, ...named])].slice(0, 100)
  if (ids.length === 0) return []
  const { items } = await page(http, "/organizations", { ids: ids.join(",") }, Organization)
  return items
    .filter(({ id, website }) => (website ? websiteHost(website) === wanted : ofPeople.has(id)))
    .map(({ id, name }) => organizationRecord(account, id, name || wanted))
}

async function organizationsOfPeople(http: Http, domain: string): Promise<Set<number>> {
  const people = await searchPeople(http, `@${domain}`, false)
  return new Set(
    people
      .filter(({ emails }) => emails?.some((email) => email.toLowerCase().endsWith(`@${domain}`)))
      .flatMap(({ organization }) => organization?.id ?? []),
  )
}

async function searchOrganizations(http: Http, term: string): Promise<number[]> {
  // Pipedrive refuses shorter terms.
  if (term.length < 2) return []
  const query = { term, limit: "100" }
  const request = { method: "GET", path: `${V2}/organizations/search`, effect: "read", query } as const
  return (await http.send(request, Found)).data?.items.map(({ item }) => item.id) ?? []
}

export async function createCompany(
  http: Http,
  account: Account,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const body = { name, website: `https://${domain}` }
  const { data } = await http.send(
    { method: "POST", path: `${V2}/organizations`, effect: "write", body },
    One,
  )
  return organizationRecord(account, data.id, name)
}

export function organizationRecord(account: Account, id: number, name: string): RemoteRecord {
  return {
    object: "organization",
    id: String(id),
    name,
    url: account.recordUrl("organization", String(id)),
  }
}
