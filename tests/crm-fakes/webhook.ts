import { createHmac, timingSafeEqual } from "node:crypto"
import { readFileSync } from "node:fs"
import { Ajv, type ValidateFunction } from "ajv"
import type { Payload } from "~src/crm/webhook/payload"
import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"

/** Older requests could be an eavesdropper's. */
const LONGEST_AGE_S = 300

/** A receiver of our webhook, as docs/connectors.md tells to write one. */
export class WebhookFake {
  readonly secret = "a secret of the tests 1"
  readonly server: FakeServer
  /** What was received, each key once. */
  readonly received = new Map<string, Payload>()
  /** What it answers with; by default its own id of what it took. */
  answer: (payload: Payload) => FakeReply = (payload) => jsonReply(200, { id: `r-${payload.id.slice(0, 8)}` })
  readonly #valid: ValidateFunction

  constructor(private readonly now: () => number) {
    const schema = JSON.parse(
      readFileSync(new URL("../../docs/webhook.schema.json", import.meta.url), "utf8"),
    ) as Record<string, unknown>
    const formats = {
      uuid: /^[0-9a-f-]{36}$/,
      "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
    }
    this.#valid = new Ajv({ allErrors: true, formats }).compile(schema)
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
  }

  activities(): Payload[] {
    const all = [...this.received.values()]
    return all.filter(({ event }) => event === "activity.logged")
  }

  #handle(request: FakeRequest): FakeReply {
    if (!this.#isSigned(request)) return { status: 401, headers: {}, text: "" }
    const payload = JSON.parse(request.text) as Payload
    if (!this.#valid(payload)) return jsonReply(422, { message: JSON.stringify(this.#valid.errors) })
    if (request.headers.get("idempotency-key") !== payload.id) return jsonReply(400, { message: "key" })
    if (!this.received.has(payload.id)) this.received.set(payload.id, payload)
    return this.answer(payload)
  }

  #isSigned({ headers, text }: FakeRequest): boolean {
    const time = headers.get("x-slipstream-timestamp") ?? ""
    if (!(Math.abs(this.now() / 1000 - Number(time)) <= LONGEST_AGE_S)) return false
    const expected = `v1=${createHmac("sha256", this.secret).update(`${time}.${text}`).digest("hex")}`
    const given = headers.get("x-slipstream-signature") ?? ""
    return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  }
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  const status = { "500": 500, expired: 401, forbidden: 403, rate_limited: 429, quota: 429 }[mode]
  return { status, headers: status === 429 ? { "retry-after": "10" } : {}, text: "" }
}
