import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Http, type HttpRequest } from "../http"
import { retryAt } from "../retry-after"
import { readCredential, writeCredential } from "./credential"
import { refresh } from "./oauth"

export const TITLE = "Salesforce"

/** Every org of today answers this version (Winter '25) and will for years. */
export const DATA = "/services/data/v62.0"

/**
 * Requests that renew the access token when it has run out and are then sent once more: a request that was refused
 * for its token was not carried out.
 */
export function createSalesforceHttp(options: ConnectorOptions): Http {
  let credential = readCredential(options.token)
  // Requests that run at the same time are refused together, and share one renewal.
  let renewing: Promise<void> | null = null
  const renew = (spent: string): Promise<void> => {
    renewing ??= renewOnce(spent).finally(() => {
      renewing = null
    })
    return renewing
  }
  const renewOnce = async (spent: string): Promise<void> => {
    if (credential.accessToken !== spent) return
    credential = await refresh(credential, options.fetch)
    await options.renewed?.(writeCredential(credential))
  }
  const http = () =>
    createHttp({
      title: TITLE,
      baseUrl: options.baseUrl,
      fetch: options.fetch,
      now: options.now,
      headers: { authorization: `Bearer ${credential.accessToken}` },
      classify: (answer) => classify(answer, options.now()),
    })
  return {
    async send<Schema extends z.ZodType>(request: HttpRequest, schema: Schema) {
      const { accessToken, refreshToken } = credential
      try {
        return await http().send(request, schema)
      } catch (error) {
        const spent = error instanceof CrmError && error.code === "auth_expired" && refreshToken !== null
        if (!spent) throw error
        await renew(accessToken)
        return http().send(request, schema)
      }
    },
  }
}

const MatchRecords = z.array(z.object({ record: z.object({ Id: z.string() }) }))
const DuplicateResult = z.object({ matchResults: z.array(z.object({ matchRecords: MatchRecords })) })
/** Source: developer.salesforce.com, REST API Developer Guide, "Status Codes and Error Responses". */
const Fault = z.object({
  errorCode: z.string(),
  message: z.string().nullish(),
  fields: z.array(z.string()).nullish(),
  duplicateResult: DuplicateResult.nullish(),
  // So misspelt by Salesforce itself.
  duplicateResut: DuplicateResult.nullish(),
})
type Fault = z.infer<typeof Fault>

const HOUR_MS = 60 * 60 * 1000

function classify(answer: HttpAnswer, now: number): Verdict | null {
  const { status, json } = answer
  if (status === 300) return severalMatches(json)
  if (status < 400) return null
  const faults = z.array(Fault).safeParse(json)
  const [first] = faults.success ? faults.data : []
  return first ? verdictOf(first, retryAt(answer.headers, now), now) : null
}

/** An external id that stands in several records: the body lists their addresses. */
function severalMatches(json: unknown): Verdict | null {
  const urls = z.array(z.string()).safeParse(json)
  if (!urls.success) return null
  const ids = urls.data.flatMap((url) => url.split("/").pop() ?? [])
  return {
    code: "many_matches",
    message: `Salesforce has ${ids.length} records for this. Choose the right one.`,
    details: { matches: ids.map((id) => ({ id, name: `Record ${id}`, url: null })) },
  }
}

/** What one of Salesforce's errors means, also inside an answer with status 200; null leaves the status to speak. */
export function verdictOf(fault: Fault, until: number | null, now: number): Verdict | null {
  const said = messageIn(fault.message ?? null)
  const words = said ? ` It says: “${said}”.` : ""
  switch (fault.errorCode) {
    case "INVALID_SESSION_ID":
    case "INVALID_AUTH_HEADER":
      return { code: "auth_expired", message: `The Salesforce session has ended. Sign in again.${words}` }
    case "REQUEST_LIMIT_EXCEEDED":
      return /concurrent/i.test(fault.message ?? "")
        ? {
            code: "rate_limited",
            message: "Salesforce is busy with too many requests at once. It goes on by itself.",
            details: { retryAt: until ?? now + 10_000 },
          }
        : {
            code: "quota_exhausted",
            message:
              "The requests that Salesforce allows this company in 24 hours are used up. It goes on by itself.",
            details: { retryAt: until ?? now + HOUR_MS },
          }
    case "UNABLE_TO_LOCK_ROW":
      return {
        code: "transient",
        message: "The record is being changed in Salesforce. It is tried again by itself.",
      }
    case "DUPLICATES_DETECTED":
      return duplicates(fault)
    case "DUPLICATE_VALUE":
      return { code: "duplicate", message: `Salesforce has this record already.${words}` }
    case "NOT_FOUND":
    case "ENTITY_IS_DELETED":
    case "INVALID_CROSS_REFERENCE_KEY":
    case "MALFORMED_ID":
      return { code: "not_found", message: `Salesforce does not have this record (any more).${words}` }
    case "API_DISABLED_FOR_ORG":
    case "API_CURRENTLY_DISABLED":
    case "FUNCTIONALITY_NOT_ENABLED":
    case "INSUFFICIENT_ACCESS":
    case "INSUFFICIENT_ACCESS_OR_READONLY":
    case "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY":
    case "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY":
      return {
        code: "forbidden",
        message: `Salesforce does not allow this. Ask an administrator for the right.${words}`,
      }
    default:
      return null
  }
}

function duplicates(fault: Fault): Verdict {
  const results = (fault.duplicateResult ?? fault.duplicateResut)?.matchResults ?? []
  const ids = results.flatMap(({ matchRecords }) => matchRecords.map(({ record }) => record.Id))
  return {
    code: "duplicate",
    message: "Salesforce takes this for a duplicate of a record that it has.",
    details: { matches: [...new Set(ids)].map((id) => ({ id, name: `Record ${id}`, url: null })) },
  }
}
