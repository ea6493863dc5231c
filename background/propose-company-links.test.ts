import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { message, SENT_AT } from "~src/capture/testing/message"
import type { ObservedMessage } from "~src/record/observation"
import { threadId } from "~src/record/thread"
import { relatedTo } from "~src/store/company-link-store"
import { forgetActivities } from "~src/store/forget"
import { threadPanel } from "~src/store/panel-queries"
import { emptyDatabase, REP } from "~src/store/testing/rows"
import { keep } from "./capture-page"
import { companyIntents } from "./intents/company"
import type { Services } from "./services"

let services: Services

beforeEach(() => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => SENT_AT, timeZone: () => "UTC" }
})
afterEach(() => services.db.delete())

/** Keeps a mail from somebody with that address, in a conversation of its own, above that signature. */
async function mailFrom(email: string, signature: string[] = []): Promise<string> {
  const html = `<div>The vans arrive in March.</div><br><div>Best regards,</div>${signature.map((line) => `<div>${line}</div>`).join("")}`
  const change: Partial<ObservedMessage> = {
    id: `m-${email}`,
    from: { email, name: "Maren Lindqvist" },
    html,
  }
  await keep(services, {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: `https://mail.google.com/mail/u/0/#inbox/${email}`,
    seenAt: SENT_AT,
    threadId: email,
    subject: "Vans",
    view: "full",
    messages: [message(change)],
    collapsed: 0,
  })
  return threadId(REP, "gmail", email)
}

async function links() {
  return (await services.db.companyLinks.toArray()).map(({ state, reasons }) => ({
    state,
    rules: reasons.map(({ rule }) => rule),
  }))
}

const decide = async (state: "open" | "linked" | "refused") => {
  const [link] = await services.db.companyLinks.toArray()
  return companyIntents(services)["companies.decideLink"].run(
    { linkId: link?.id ?? "", state },
    { id: "self" },
  )
}

describe("companies that may belong together", () => {
  it.each([
    ["by their brand", ["maren@norrsken.com"], ["jo@norrsken.de"], ["same_label"]],
    [
      "by their names",
      ["maren@norrsken.com", "Maren Lindqvist", "Norrsken AB"],
      ["jo@nsk-fleet.nl", "Jo Berg", "Norrsken B.V."],
      ["same_name"],
    ],
    [
      "by what the one says of the other",
      ["maren@norrsken.com"],
      ["jo@vanlease.nl", "Jo Berg", "VanLease B.V.", "Part of the Norrsken Group"],
      ["part_of"],
    ],
    [
      "by the website that their people sign with",
      ["maren@norrsken.com"],
      ["jo@vanlease.nl", "Jo Berg", "www.norrsken.com"],
      ["signs_with"],
    ],
    [
      "by a third",
      ["maren@x-fleet.se", "Maren Lindqvist", "X Fleet AB", "A Norrsken company"],
      ["jo@vanlease.nl", "Jo Berg", "VanLease B.V.", "Part of the Norrsken Group"],
      ["same_parent"],
    ],
  ])("are proposed %s, and nothing is merged", async (_, [first = "", ...a], [second = "", ...b], rules) => {
    await mailFrom(first, a)
    await mailFrom(second, b)
    expect(await links()).toEqual([{ state: "open", rules }])
    expect(await services.db.companies.count()).toBe(2)
  })

  it("are shown on both, and say in whose words", async () => {
    const first = await mailFrom("maren@norrsken.com")
    const second = await mailFrom("jo@vanlease.nl", ["Jo Berg", "Part of the Norrsken Group"])
    const { related, record } = await threadPanel(services.db, second, SENT_AT)
    expect(related).toMatchObject([{ other: { domains: ["norrsken.com"] }, link: { state: "open" } }])
    expect(record?.facts.find(({ field }) => field === "parent")?.provenance.quote).toBe(
      "Part of the Norrsken Group",
    )
    expect((await threadPanel(services.db, first, SENT_AT)).related).toMatchObject([
      { other: { domains: ["vanlease.nl"] } },
    ])
  })

  it("offer each other's deals once the rep has said so, and no longer after that was taken back", async () => {
    const { db } = services
    await mailFrom("maren@norrsken.com")
    const second = await mailFrom("jo@norrsken.de")
    const [{ id: companyId } = { id: "" }] = await db.companies
      .where("domains")
      .equals("norrsken.com")
      .toArray()
    await db.deals.put({
      id: "d1",
      workspace: REP,
      name: "Vans",
      stage: null,
      status: "open",
      amount: null,
      currency: null,
      companyId,
      contactIds: [],
      remote: { connector: "hubspot", id: "1", url: null },
      updatedAt: SENT_AT,
    })
    const offered = async () => (await threadPanel(db, second, SENT_AT)).deals.map(({ id }) => id)
    expect(await offered()).toEqual([])
    expect(await decide("linked")).toEqual({ ok: true })
    expect(await offered()).toEqual(["d1"])
    await decide("open")
    expect(await offered()).toEqual([])
  })

  it("are never asked about again once they were refused", async () => {
    await mailFrom("maren@norrsken.com")
    const second = await mailFrom("jo@norrsken.de")
    await decide("refused")
    await mailFrom("jo@norrsken.de", ["Jo Berg", "Norrsken GmbH"])
    expect((await links()).map(({ state }) => state)).toEqual(["refused"])
    expect((await threadPanel(services.db, second, SENT_AT)).related).toEqual([])
  })

  it("leave nothing behind when one is forgotten", async () => {
    const { db } = services
    await mailFrom("maren@norrsken.com")
    const second = await mailFrom("jo@norrsken.de")
    const activities = await db.activities
      .where("[threadId+at]")
      .between([second, 0], [second, Infinity])
      .primaryKeys()
    await forgetActivities(db, activities)
    expect(await db.companyLinks.count()).toBe(0)
    const [company] = await db.companies.toArray()
    expect(await relatedTo(db, [company?.id ?? ""])).toEqual([])
  })
})
