import { HubSpotFake } from "../../tests/crm-fakes/hubspot"

export interface DemoCrm {
  fake: HubSpotFake
  url: string
  close(): Promise<void>
}

/** A small CRM on this machine that speaks HubSpot's API, with what a company would have in it already. */
export async function startDemoCrm(): Promise<DemoCrm> {
  const fake = new HubSpotFake()
  const port = await fake.server.listen()
  fake.uiDomain = `127.0.0.1:${port}`
  const company = fake.add("companies", { name: "Norrsken Freight", domain: "norrsken-freight.example" })
  const contact = fake.add(
    "contacts",
    { email: "maren.lindqvist@norrsken-freight.example", firstname: "Maren", lastname: "Lindqvist" },
    [{ type: "companies", id: company }],
  )
  fake.add(
    "deals",
    { dealname: "Fleet rollout", pipeline: "default", dealstage: "presentationscheduled", amount: "48000" },
    [
      { type: "companies", id: company },
      { type: "contacts", id: contact },
    ],
  )
  return { fake, url: `http://127.0.0.1:${port}`, close: () => fake.server.close() }
}
