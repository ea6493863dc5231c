import * as z from "zod"
import type { RemoteDeal } from "../connector"
import type { Http } from "../http"
import { recordUrl } from "./records"
import { listed, quoted, recordId, select } from "./soql"

export const Opportunity = z.object({
  Id: z.string(),
  Name: z.string().nullish(),
  StageName: z.string().nullish(),
  Amount: z.number().nullish(),
  IsClosed: z.boolean(),
  IsWon: z.boolean(),
  AccountId: z.string().nullish(),
  OwnerId: z.string().nullish(),
  SystemModstamp: z.string().nullish(),
})
export const FIELDS = Object.keys(Opportunity.shape).join(", ")
/** See `Connector.hasDeal`. */
export async function hasDeal(http: Http, id: string): Promise<boolean> {
  const soql = `SELECT Id FROM Opportunity WHERE Id = ${quoted(recordId(id))} LIMIT 1`
  return (await select(http, soql, z.object({ Id: z.string() }))).length > 0
}

const Role = z.object({ OpportunityId: z.string(), ContactId: z.string() })

/** Open opportunities in which these people have a role, or of the company where nobody has one. */
export async function openDeals(
  http: Http,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const roles =
    of.contactIds.length === 0 ? [] : await rolesWhere(http, `ContactId IN ${listed(of.contactIds)}`)
  const ids = [...new Set(roles.map((role) => role.OpportunityId))].slice(0, 200)
  const ofPeople = ids.length === 0 ? [] : await openWhere(http, `Id IN ${listed(ids)}`)
  const found =
    ofPeople.length > 0 || of.companyId === null
      ? ofPeople
      : await openWhere(http, `AccountId = ${quoted(recordId(of.companyId))}`)
  return found.map((opportunity) =>
    toDeal(
      baseUrl,
      opportunity,
      roles.flatMap((role) => (role.OpportunityId === opportunity.Id ? role.ContactId : [])),
    ),
  )
}

/** Who has a part in which opportunity. */
export function rolesWhere(http: Http, condition: string): Promise<z.infer<typeof Role>[]> {
  const soql = `SELECT OpportunityId, ContactId FROM OpportunityContactRole WHERE ${condition}`
  return select(http, soql, Role)
}

function openWhere(http: Http, condition: string): Promise<z.infer<typeof Opportunity>[]> {
  const soql = `SELECT ${FIELDS} FROM Opportunity WHERE ${condition} AND IsClosed = false LIMIT 200`
  return select(http, soql, Opportunity)
}

/** The currency is left open: the field exists only in orgs that have several. */
export function toDeal(
  baseUrl: string,
  { Id, Name, StageName, Amount, IsClosed, IsWon }: z.infer<typeof Opportunity>,
  contactIds: string[],
): RemoteDeal {
  return {
    id: Id,
    name: Name || Id,
    stage: StageName ?? null,
    status: IsClosed ? (IsWon ? "won" : "lost") : "open",
    amount: Amount ?? null,
    currency: null,
    url: recordUrl(baseUrl, "Opportunity", Id),
    contactIds,
  }
}
