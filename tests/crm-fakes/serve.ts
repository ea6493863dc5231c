/** A HubSpot account of our own to try things by hand. Run: npx tsx tests/crm-fakes/serve.ts --port 8477 */
import { parseArgs } from "node:util"
import { HubSpotFake } from "./hubspot"

const { values } = parseArgs({
  options: { port: { type: "string", default: "8477" }, lag: { type: "string", default: "1500" } },
})
const fake = new HubSpotFake({ searchLagMs: Number(values.lag) })
const port = await fake.server.listen(Number(values.port))
fake.uiDomain = `127.0.0.1:${port}`
console.log(`Demo CRM: http://127.0.0.1:${port}/  key: ${fake.token}`)
