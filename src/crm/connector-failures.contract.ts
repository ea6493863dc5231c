import { beforeEach, expect, it } from "vitest"
import type { CrmErrorCode } from "~src/record/outbox"
import type { FaultMode } from "~tests/crm-fakes/fake-server"
import {
  ANNA,
  activity,
  type ConnectorBed,
  codeOf,
  errorOf,
  hangsWhereAsked,
  targets,
} from "./connector-bed.contract"

/** What fails is called by its name, and leaves one record once it is sent again. `setup` makes an empty CRM. */
export function describeFailures(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

  const reads: readonly [FaultMode, CrmErrorCode][] = [
    ["500", "transient"],
    ["hang", "transient"],
    ["reset", "transient"],
    ["half_body", "transient"],
    ["html", "transient"],
    ["rate_limited", "rate_limited"],
    ["quota", "quota_exhausted"],
    ["expired", "auth_revoked"],
    ["forbidden", "forbidden"],
  ]
  it.each(reads)("calls %s while reading %s", async (mode, code) => {
    if (!bed.fail || (mode === "quota" && !bed.quota)) return
    await bed.connector.findContacts("warm.up@norrsken.example")
    bed.fail(mode, "read")
    expect(await codeOf(bed.connector.findContacts(ANNA.email))).toBe(code)
  })

  const writes: readonly [FaultMode, CrmErrorCode, number][] = [
    ["500", "ambiguous", 0],
    ["500_after", "ambiguous", 1],
    ["hang", "ambiguous", 0],
    ["hang_after", "ambiguous", 1],
    ["reset", "ambiguous", 0],
    ["reset_after", "ambiguous", 1],
    ["half_body_after", "ambiguous", 1],
    ["html", "ambiguous", 0],
    ["rate_limited", "rate_limited", 0],
    ["expired", "auth_revoked", 0],
    ["forbidden", "forbidden", 0],
  ]
  it.each(writes)(
    "calls %s while writing %s, and leaves one record once it is sent again",
    async (mode, code, standing) => {
      if (!bed.fail) return
      const [kind = "note"] = bed.connector.capabilities.kinds
      const request = activity(kind, await targets(bed))
      await bed.connector.findContacts("warm.up@norrsken.example")
      bed.fail(mode, "write")
      expect(await codeOf(bed.connector.log(request))).toBe(code)
      expect(await bed.countLogged()).toBe(standing)
      await bed.settle()
      const found = await bed.connector.findLogged(request.key, request)
      if (standing === 0) expect(found).toBeNull()
      // What was written only in part is not found, and writing it again completes it.
      if (found === null) await bed.connector.log(request)
      expect(await bed.countLogged()).toBe(1)
      await bed.settle()
      expect(await bed.connector.findLogged(request.key, request)).not.toBeNull()
      const hangs = await bed.loggedOn()
      expect(hangsWhereAsked(hangs, request)).toBe(true)
    },
  )

  it("says until when to wait, and what to do about a missing right", async () => {
    if (!bed.fail) return
    bed.fail("rate_limited", "read")
    const limited = await errorOf(bed.connector.findContacts(ANNA.email))
    expect(limited.details.retryAt).toBeGreaterThan(0)
    bed.fail("forbidden", "read")
    expect((await errorOf(bed.connector.findContacts(ANNA.email))).message.length).toBeGreaterThan(20)
  })
}
