import * as z from "zod"
import type { Http } from "../http"
import { V1 } from "./api"

const Me = z.object({
  data: z.object({
    name: z.string().nullish(),
    company_name: z.string().nullish(),
    company_domain: z.string().regex(/^[a-z0-9-]{1,100}$/i),
    default_currency: z.string().nullish(),
  }),
})

export interface Account {
  name: string
  /** The company's own part of its address. */
  domain: string
  /** Where a record can be seen. */
  recordUrl(type: "person" | "organization" | "deal", id: string): string
}

/** Whose token this is. */
export async function readAccount(http: Http): Promise<Account> {
  const { data } = await http.send({ method: "GET", path: `${V1}/users/me`, effect: "read" }, Me)
  const origin = `https://${data.company_domain}.pipedrive.com`
  return {
    name: `${data.company_name || data.company_domain} · ${data.name || "Pipedrive"}`,
    domain: data.company_domain,
    recordUrl: (type, id) => `${origin}/${type}/${encodeURIComponent(id)}`,
  }
}
