import { describe, expect, it } from "vitest"
import { normaliseBaseUrl } from "./base-url"
import type { CreateConnector } from "./registry"
import { connectors } from "./registry"

/** Where requests go that are sent for an address as somebody typed it: up to the service's own path. */
async function goesTo(create: CreateConnector, typed: string, token: string): Promise<string> {
  const asked: string[] = []
  const connector = create({
    baseUrl: normaliseBaseUrl(typed, "anywhere"),
    token,
    fetch: async (input) => {
      asked.push(String(input))
      return new Response("", { status: 503 })
    },
    now: () => 0,
  })
  await connector.check().catch(() => undefined)
  return asked[0] ?? ""
}

const ODOO = "/jsonrpc"
const ESPO = "/api/v1/App/user"
const TWENTY = "/rest/people?limit=1"

describe("an address as an administrator types it", () => {
  it.each([
    ["odoo", "http://odoo.example:8069", `http://odoo.example:8069${ODOO}`],
    ["odoo", "http://odoo.example:8069/", `http://odoo.example:8069${ODOO}`],
    ["odoo", "http://odoo.example:8069/web/login?db=x", `http://odoo.example:8069${ODOO}`],
    ["odoo", "https://odoo.example/web#id=7&model=res.partner", `https://odoo.example${ODOO}`],
    ["odoo", "https://odoo.example/odoo/contacts/7", `https://odoo.example${ODOO}`],
    ["odoo", "https://odoo.example/jsonrpc", `https://odoo.example${ODOO}`],
    ["odoo", "https://example.org/erp/", `https://example.org/erp${ODOO}`],
    ["odoo", "https://example.org/erp/web", `https://example.org/erp${ODOO}`],
    ["espocrm", "https://espo.example", `https://espo.example${ESPO}`],
    ["espocrm", "https://espo.example/#Contact/view/6", `https://espo.example${ESPO}`],
    ["espocrm", "https://espo.example/api/v1/", `https://espo.example${ESPO}`],
    ["espocrm", "https://example.org/crm/index.php", `https://example.org/crm${ESPO}`],
    ["espocrm", "https://example.org/crm//", `https://example.org/crm${ESPO}`],
    ["twenty", "http://localhost:3000/", `http://localhost:3000${TWENTY}`],
    ["twenty", "https://twenty.example/rest", `https://twenty.example${TWENTY}`],
    ["twenty", "https://twenty.example/objects/people?view=1", `https://twenty.example${TWENTY}`],
    ["twenty", "https://twenty.example/object/person/7", `https://twenty.example${TWENTY}`],
    ["tryton", "http://erp.example:8000/", "http://erp.example:8000/slipway/"],
    ["tryton", "http://erp.example:8000/#slipway/model/party.party/7", "http://erp.example:8000/slipway/"],
    ["tryton", "https://example.org/erp/", "https://example.org/erp/slipway/"],
  ])("%s at %s", async (name, typed, expected) => {
    const create = connectors[name]
    if (!create) throw new Error(`no ${name}`)
    expect(await goesTo(create, typed, "slipway/jo:secret")).toBe(expected)
  })
})
