import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { emptyDatabase } from "~src/store/testing/rows"
import { MODEL_SECRET } from "../configured-model"
import type { Services } from "../services"
import { modelIntents } from "./model"

const OWN = { id: "self" }
let services: Services

beforeEach(() => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => 1000, timeZone: () => "UTC" }
})
afterEach(() => services.db.delete())

const save = (baseUrl: string, apiKey: string | null) =>
  modelIntents(services)["model.save"].run({ baseUrl, name: "small", apiKey }, OWN)
const key = async () => (await services.db.secrets.get(MODEL_SECRET))?.value

describe("the key of a model", () => {
  it("stays for the server that it belongs to", async () => {
    await save("https://one.example/v1", "k1")
    await save("https://one.example/v2", null)
    expect(await key()).toBe("k1")
  })

  it("goes with its server", async () => {
    await save("https://one.example/v1", "k1")
    await save("https://other.example/v1", null)
    expect(await key()).toBeUndefined()
  })

  it("that a removal cut short has left behind goes to no other server", async () => {
    await services.db.secrets.put({ id: MODEL_SECRET, value: "k1" })
    await save("https://other.example/v1", null)
    expect(await key()).toBeUndefined()
  })
})
