import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { valuesOf } from "~src/record/fact"
import type { PageObservation } from "~src/record/observed-page"
import { readLinkedin } from "~src/sites/linkedin/read"
import { correctFact } from "~src/store/correct"
import { saveSettings } from "~src/store/settings-store"
import { contact, emptyDatabase, REP } from "~src/store/testing/rows"
import { linkedinHtml, linkedinPage } from "~tests/fixtures/linkedin/load"
import { personIntents } from "./intents/person"
import { observePage } from "./observe-page"
import type { Services } from "./services"

const TAB = 7
const NOW = Date.UTC(2026, 10, 22, 10)
const PROFILE = "/in/maria-silva-altamar/"

let services: Services

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  await saveSettings(db, { homeWorkspace: REP })
})
afterEach(() => services.db.delete())

/** Opens a page of LinkedIn in the tab, as the reader tells it. */
async function open(name: string, path: string): Promise<void> {
  const url = new URL(path, "https://www.linkedin.com")
  const reading = readLinkedin(linkedinPage(linkedinHtml(name)), url, NOW)
  if (reading.kind !== "seen") throw new Error(`nothing was read: ${JSON.stringify(reading)}`)
  for (const one of reading.observations) await observePage(services, one satisfies PageObservation, TAB)
}

const keepThisPerson = (contactId: string | null = null) =>
  personIntents(services)["person.keep"].run({ tabId: TAB, contactId }, { id: "self" })

async function kept() {
  const { db } = services
  const [contacts, activities, threads, facts] = await Promise.all([
    db.contacts.toArray(),
    db.activities.orderBy("[threadId+at]").toArray(),
    db.threads.toArray(),
    db.facts.toArray(),
  ])
  return { contacts, activities, threads, facts }
}

const NOTHING = { contacts: [], activities: [], threads: [], facts: [] }

describe("a list of people on LinkedIn", () => {
  const listed = async () => (await services.db.pages.get(TAB))?.listed

  it("tells who is kept, for certain or by name only, and keeps nobody", async () => {
    await open("search", "/search/results/people/")
    expect(await listed()).toEqual([])
    expect(await kept()).toEqual(NOTHING)

    const page = await services.db.pages.get(TAB)
    const people = page?.observation.kind === "people.list" ? page.observation.people : []
    const [first, second] = people
    if (!first?.profileUrl || !second) throw new Error("the fixture has two people")
    await services.db.contacts.bulkPut([
      { ...contact, id: "known", name: "Somebody", emails: [] },
      { ...contact, id: "namesake", name: second.name, emails: [] },
      { ...contact, id: "elsewhere", name: second.name, emails: [], workspace: "other@x.example" },
    ])
    const fact = {
      workspace: REP,
      subject: { kind: "contact", id: "known" },
      field: "profile",
      value: first.profileUrl.replace(/\/$/, ""),
      provenance: { by: "rule", rule: "profile", observationId: null, quote: null, at: 1 },
    } as const
    await services.db.facts.put({ id: "f", ...fact })
    const before = await kept()
    await open("search", "/search/results/people/")
    expect(await listed()).toEqual([
      { contactId: "known", sure: true },
      { contactId: "namesake", sure: false },
    ])
    expect(await kept()).toEqual(before)
  })

  it("is read from a company's people, too", async () => {
    await open("company-people", "/company/altamar-demo/people/")
    expect(await listed()).toEqual([])
    const page = await services.db.pages.get(TAB)
    const [first] = page?.observation.kind === "company.profile" ? page.observation.people : []
    if (!first) throw new Error("the fixture has people")
    await services.db.contacts.put({ ...contact, name: first.name })
    await open("company-people", "/company/altamar-demo/people/")
    expect(await listed()).toEqual([{ contactId: contact.id, sure: false }])
  })
})

describe("a person on LinkedIn", () => {
  it("whose profile and chat were only looked at is not kept", async () => {
    await open("profile", PROFILE)
    await open("messages", "/messaging/thread/2-x/")
    expect(await kept()).toEqual(NOTHING)
    expect((await services.db.pages.get(TAB))?.contactId).toBeNull()
  })

  it.each(["profile", "profile-older", "profile-server-driven"])(
    "who was kept from a profile (%s) is the partner of a later chat, which names the inner id only",
    async (page) => {
      await open(page, PROFILE)
      expect(await keepThisPerson()).toEqual({ ok: true })
      await open("messages", "/messaging/thread/2-x/")

      const { contacts, activities, threads } = await kept()
      const [maria] = contacts
      expect(contacts).toHaveLength(1)
      expect(activities.map(({ kind, direction, contactIds }) => [kind, direction, contactIds])).toEqual([
        ["message", "in", [maria?.id]],
        ["message", "in", [maria?.id]],
        ["message", "out", [maria?.id]],
        ["message", "in", [maria?.id]],
      ])
      expect(threads).toHaveLength(1)
      expect((await services.db.pages.get(TAB))?.contactId).toBe(maria?.id)
    },
  )

  it("who is known from mail and was recognised on a profile is the partner, too", async () => {
    await services.db.contacts.put({ ...contact, name: "Maria Silva" })
    await open("profile", PROFILE)
    await keepThisPerson(contact.id)
    await open("messages", "/messaging/thread/2-x/")
    const { contacts, activities } = await kept()
    expect(contacts.map(({ id }) => id)).toEqual([contact.id])
    expect(activities).toHaveLength(4)
  })

  it("is not taken for somebody of the same name", async () => {
    await services.db.contacts.put({ ...contact, name: "Maria Silva" })
    await open("messages", "/messaging/thread/2-x/")
    expect((await kept()).activities).toEqual([])
    expect(await services.db.pages.get(TAB)).toMatchObject({ contactId: null, candidateIds: [contact.id] })
  })

  it("whose messages stand in a group is heard, and no stranger", async () => {
    await open("profile", PROFILE)
    await keepThisPerson()
    await services.db.facts
      .where("[field+value]")
      .equals(["profile_id", "ACoAABmariaSilva-0123456789abcdefghij"])
      .modify({ value: "ACoAABtomBecker-0123456789" })
    await open("messages-group", "/messaging/thread/2-x/")
    const { activities } = await kept()
    expect(activities.map(({ direction }) => direction)).toEqual(["in", "out"])
  })

  it("whose inner id only a chat over another page tells is known by it from then on", async () => {
    const html = linkedinHtml("profile").replaceAll("profileUrn", "gone")
    const url = new URL(PROFILE, "https://www.linkedin.com")
    const reading = readLinkedin(linkedinPage(html), url, NOW)
    if (reading.kind !== "seen") throw new Error("no profile")
    for (const one of reading.observations) await observePage(services, one, TAB)
    await keepThisPerson()
    await open("messages", "/messaging/thread/2-x/")
    expect((await kept()).activities).toEqual([])

    await open("bubbles", "/feed/")
    await open("messages", "/messaging/thread/2-x/")
    const { activities, facts, contacts } = await kept()
    expect(contacts).toHaveLength(1)
    expect(activities.length).toBeGreaterThan(3)
    expect(facts.filter(({ field }) => field === "profile_id")).toMatchObject([
      { value: "ACoAABmariaSilva-0123456789abcdefghij" },
    ])
    expect(facts.filter(({ field }) => field === "profile")).toHaveLength(1)
  })
})

const ALTAMAR = { id: "k7", workspace: REP, domains: ["altamar.example"], name: null, firstSeenAt: 1 }

describe("a company on LinkedIn", () => {
  it("that is not known is not kept", async () => {
    await open("company", "/company/altamar-demo/")
    expect(await services.db.companies.count()).toBe(0)
    expect(await kept()).toEqual(NOTHING)
  })

  it("is known by its website, and from then on by name and number, so that positions lead to it", async () => {
    await services.db.companies.put(ALTAMAR)
    await open("company", "/company/altamar-demo/")
    expect((await services.db.pages.get(TAB))?.companyId).toBe("k7")
    expect((await kept()).facts.map(({ field, value }) => [field, value]).sort()).toEqual([
      ["description", "Packaging that comes back."],
      ["headquarters", "Lisbon, Lisboa"],
      ["industry", "Packaging and Containers Manufacturing"],
      ["name", "Altamar"],
      ["profile", "https://www.linkedin.com/company/altamar-demo"],
      ["profile_id", "1410021"],
      ["size", "501-1,000 employees"],
    ])

    await open("profile", PROFILE)
    await keepThisPerson()
    expect((await kept()).contacts).toMatchObject([{ name: "Maria Silva", companyId: "k7" }])
  })

  it("says what it does, how big it is and where; seen again it adds nothing, and the rep's word holds", async () => {
    const { db } = services
    await db.companies.put(ALTAMAR)
    await open("company", "/company/altamar-demo/")
    expect((await db.companies.get("k7"))?.name).toBe("Altamar")
    const once = (await kept()).facts
    await correctFact(db, { kind: "company", id: "k7", field: "size", value: "about 90" }, NOW + 1)
    await open("company", "/company/altamar-demo/")
    const { facts } = await kept()
    expect(facts.filter(({ provenance }) => provenance.by === "rule")).toEqual(once)
    expect(valuesOf(facts)).toMatchObject({
      size: "about 90",
      industry: "Packaging and Containers Manufacturing",
    })
  })

  it("does not rename a company that has a name", async () => {
    await services.db.companies.put({ ...ALTAMAR, name: "Altamar S.A." })
    await open("company", "/company/altamar-demo/")
    expect((await services.db.companies.get("k7"))?.name).toBe("Altamar S.A.")
  })

  it("of another mailbox stays there", async () => {
    await services.db.companies.put({ ...ALTAMAR, workspace: "other@x.example" })
    await open("company", "/company/altamar-demo/")
    expect((await services.db.pages.get(TAB))?.companyId).toBeNull()
    await open("profile", PROFILE)
    await keepThisPerson()
    expect((await kept()).contacts).toMatchObject([{ companyId: null }])
  })
})

describe("a profile in odd spelling", () => {
  const profileOf = (name: string, profileUrl: string): PageObservation => ({
    kind: "person.profile",
    site: "linkedin",
    url: profileUrl,
    seenAt: NOW,
    person: { sourceId: null, memberId: null, name, headline: null, profileUrl, location: null },
    location: null,
    positions: [],
    emails: [],
  })

  it("whose address no browser can decode harms nobody's", async () => {
    const { db } = services
    await db.contacts.put({ ...contact, name: "Maria Silva" })
    const fact = {
      workspace: REP,
      subject: { kind: "contact", id: contact.id },
      field: "profile",
      value: "https://www.linkedin.com/in/%e0%a4%a",
      provenance: { by: "rule", rule: "signature", observationId: null, quote: null, at: 1 },
    } as const
    await db.facts.put({ id: "f", ...fact })
    await observePage(services, profileOf("Maria Silva", "https://www.linkedin.com/in/maria"), TAB)
    expect((await db.pages.get(TAB))?.candidateIds).toEqual([contact.id])
    await observePage(services, profileOf("Maria Silva", `${fact.value}/`), TAB)
    expect((await db.pages.get(TAB))?.contactId).toBe(contact.id)
  })

  it("is a namesake's whose accents are written as letters of their own", async () => {
    await services.db.contacts.put({ ...contact, name: "Zoë Müller".normalize("NFC") })
    const name = "Zoë Müller".normalize("NFD")
    await observePage(services, profileOf(name, "https://www.linkedin.com/in/zoe"), TAB)
    expect((await services.db.pages.get(TAB))?.candidateIds).toEqual([contact.id])
  })
})

describe("a record that is open in the CRM", () => {
  const openRecord = async (kind: "contact" | "company", id: string) => {
    const record = { kind, id, name: null, email: null }
    const url = `https://slipway.pipedrive.com/${kind}/${id}`
    const observation = {
      kind: "crm.record",
      site: "pipedrive",
      url,
      seenAt: NOW,
      connector: "pipedrive",
      record,
    }
    await observePage(services, observation as PageObservation, TAB)
    const page = await services.db.pages.get(TAB)
    return [page?.contactId, page?.companyId]
  }
  const link = (subjectId: string, remoteId: string) =>
    services.db.remoteLinks.put({
      id: `pipedrive/${subjectId}`,
      connectionId: "pipedrive",
      subjectId,
      remoteId,
      url: null,
      at: NOW,
    })

  it("is ours by its id, person or company, though both may have the same number there", async () => {
    const { db } = services
    await db.contacts.put({ ...contact, id: "person", companyId: null })
    await db.companies.put({
      id: "company",
      workspace: REP,
      domains: ["x.example"],
      name: null,
      firstSeenAt: 1,
    })
    await link("company", "5")
    await link("person", "5")
    expect(await openRecord("contact", "5")).toEqual(["person", null])
    expect(await openRecord("company", "5")).toEqual([null, "company"])
    expect(await openRecord("company", "6")).toEqual([null, null])
  })

  it("is nobody of another mailbox", async () => {
    const { db } = services
    const workspace = "other@x.example"
    await db.contacts.put({ ...contact, id: "theirs", companyId: null, workspace })
    await db.companies.put({
      id: "their-company",
      workspace,
      domains: ["x.example"],
      name: null,
      firstSeenAt: 1,
    })
    await link("theirs", "7")
    await link("their-company", "8")
    expect(await openRecord("contact", "7")).toEqual([null, null])
    expect(await openRecord("company", "8")).toEqual([null, null])
  })
})
