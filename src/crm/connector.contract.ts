import { beforeEach, describe, expect, it } from "vitest"
import { describeActivities } from "./connector-activities.contract"
import { ANNA, type ConnectorBed, codeOf } from "./connector-bed.contract"
import { describeCompanies } from "./connector-companies.contract"
import { describeDeals } from "./connector-deals.contract"
import { describeFailures } from "./connector-failures.contract"
import { describeFields } from "./connector-fields.contract"
import { describePeople } from "./connector-people.contract"

/** Every connector passes this suite. `setup` makes an empty CRM. */
export function describeConnector(name: string, setup: () => Promise<ConnectorBed>): void {
  describe(`${name} keeps the promises of a connector`, () => {
    describe("the account", () => describeAccount(setup))
    describe("people and companies", () => describePeople(setup))
    describe("fields and records", () => describeFields(setup))
    describe("companies", () => describeCompanies(setup))
    describe("deals", () => describeDeals(setup))
    describe("activities", () => describeActivities(setup))
    describe("failures", () => describeFailures(setup))
  })
}

function describeAccount(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

  it("says whose account it is", async () => {
    expect((await bed.connector.check()).accountName).not.toBe("")
  })

  it("refuses a key that the CRM does not know, in words", async () => {
    expect(await codeOf(bed.stranger.check())).toBe("auth_revoked")
    expect(await codeOf(bed.stranger.findContacts(ANNA.email))).toBe("auth_revoked")
  })
}
