import { spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { OdooFake } from "~tests/crm-fakes/odoo"
import { readCall } from "./arguments"

interface Ran {
  code: number | null
  lines: Record<string, unknown>[]
  words: string
}

const ROOT = join(import.meta.dirname, "../..")

/** The command as an administrator runs it. */
function run(...args: string[]): Promise<Ran> {
  const child = spawn(join(ROOT, "node_modules/.bin/tsx"), ["scripts/crm.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, SLIPSTREAM_CRM_KEY: "" },
  })
  let out = ""
  let words = ""
  child.stdout.on("data", (chunk) => {
    out += chunk
  })
  child.stderr.on("data", (chunk) => {
    words += chunk
  })
  return new Promise((done) =>
    child.on("close", (code) => {
      const lines = out.split("\n").filter((line) => line !== "")
      done({ code, words, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) })
    }),
  )
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const { server } = new OdooFake()
  const port = await server.listen()
  await server.close()
  return port
}

describe("npm run crm", () => {
  const fake = new OdooFake()
  let folder = ""
  let at: string[] = []
  let dealId = 0

  const file = async (name: string, content: unknown) => {
    const path = join(folder, name)
    await writeFile(path, JSON.stringify(content))
    return path
  }
  const mail = () => ({
    key: "mail-1",
    kind: "email",
    subject: "Pricing for 40 seats",
    text: "Could you send the price?",
    at: "2026-11-03T12:00:12+01:00",
    rep: "jo@slipway.example",
    people: [
      { email: "Anna.Lind@norrsken.example", name: "Anna Lind", position: "Head of Operations" },
      { email: "jon.berg@norrsken.example" },
    ],
    company: { name: "Norrsken AB", domain: "norrsken.example" },
    deal: { id: String(dealId) },
  })

  const runDenied = async (right: string, ...args: string[]) => {
    fake.denied.add(right)
    const ran = await run(...at, ...args)
    fake.denied.delete(right)
    return ran
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipstream-crm-"))
    const port = await fake.server.listen()
    const stage = fake.add("crm.stage", { name: "Proposition", is_won: false })
    dealId = fake.add("crm.lead", { name: "40 seats", type: "opportunity", active: true, stage_id: stage })
    at = ["--crm", "odoo", "--url", `http://127.0.0.1:${port}/web/`, "--key", `${fake.login}:${fake.key}`]
  })
  afterAll(async () => {
    await fake.server.close()
    await rm(folder, { recursive: true, force: true })
  })

  it("signs in and says whose account it is", async () => {
    const { code, lines } = await run(...at, "check")
    expect([code, typeof lines[0]?.account]).toEqual([0, "string"])
  }, 60_000)

  it("logs a mail with its people, company and deal once, lists it, and takes it back", async () => {
    const path = await file("mail.json", mail())
    expect((await run(...at, "find", "anna.lind@norrsken.example")).lines[0]?.match).toBe("none")
    const first = await run(...at, "log", path)
    expect([first.code, first.lines[0]?.status]).toEqual([0, "logged"])
    expect(first.lines[0]?.people).toMatchObject([
      { email: "anna.lind@norrsken.example", made: true },
      { email: "jon.berg@norrsken.example", made: true },
    ])
    const again = await run(...at, "log", path, "--json")
    expect([again.lines[0]?.status, again.lines[0]?.id, again.words]).toEqual([
      "already_there",
      first.lines[0]?.id,
      "",
    ])
    expect(fake.rows("mail.message")).toMatchObject([{ model: "crm.lead", res_id: dealId }])
    expect(fake.rows("res.partner").length).toBe(3)

    const listed = await run(...at, "list", "anna.lind@norrsken.example")
    expect(listed.lines).toMatchObject([{ id: first.lines[0]?.id, ours: true, subject: mail().subject }])
    expect(listed.lines[0]?.at).toBe("2026-11-03T11:00:12.000Z")

    expect((await run(...at, "undo", String(first.lines[0]?.id))).code).toBe(0)
    expect(fake.rows("mail.message")).toEqual([])
  }, 60_000)

  it("lists the fields of a person with what they hold", async () => {
    const { code, lines } = await run(...at, "fields")
    expect(code).toBe(0)
    expect(lines).toContainEqual({
      field: { name: "function", label: "Job Position", kind: "text", custom: false, options: [] },
      facts: ["position"],
    })
  }, 60_000)

  it("finds a deal by its name, and refuses to guess", async () => {
    const anna = fake.rows("res.partner").find(({ email }) => email === "anna.lind@norrsken.example")
    fake.rows("crm.lead")[0] = { ...fake.rows("crm.lead")[0], id: dealId, partner_id: anna?.id ?? 0 }
    expect((await run(...at, "deals", "anna.lind@norrsken.example")).lines).toMatchObject([
      { deal: { id: String(dealId), name: "40 seats" } },
    ])
    const note = { ...mail(), kind: "note", key: "note-1" }
    const logged = await run(...at, "log", await file("note.json", { ...note, deal: { name: "40 Seats" } }))
    expect([logged.code, fake.rows("mail.message").map(({ res_id }) => res_id)]).toEqual([0, [dealId]])
    const unknown = await run(...at, "log", await file("note.json", { ...note, deal: { name: "50 seats" } }))
    expect([unknown.code, unknown.lines[0]]).toMatchObject([1, { error: { code: "not_found" } }])
  }, 60_000)

  it("looks up what may have been written before it sends again", async () => {
    const path = await file("meeting.json", { ...mail(), kind: "meeting", key: "meeting-1" })
    fake.server.fail("500_after", 1, ({ text }) => text.includes('"load"'))
    const { code, lines } = await run(...at, "log", path)
    expect([code, lines[0]?.status, fake.rows("calendar.event").length]).toEqual([0, "logged", 1])
  }, 60_000)

  it("ends with 1 and the taxonomy for errors of the CRM", async () => {
    const wrong = await run("--crm", "odoo", "--url", at[3] ?? "", "--key", `${fake.login}:wrong`, "check")
    expect([wrong.code, wrong.lines[0]]).toMatchObject([1, { error: { code: "auth_revoked" } }])
    const down = await run(
      "--crm",
      "twenty",
      "--url",
      `http://127.0.0.1:${await closedPort()}`,
      "--key",
      "k",
      "check",
    )
    expect([down.code, down.lines[0]]).toMatchObject([
      1,
      { error: { code: "transient", reason: "ECONNREFUSED" } },
    ])
    const denied = await runDenied(
      "res.partner/create",
      "log",
      await file("new.json", { ...mail(), key: "new", people: [{ email: "new@norrsken.example" }] }),
    )
    expect([denied.code, denied.lines[0]]).toMatchObject([1, { error: { code: "forbidden" } }])
    const unread = await runDenied("res.partner/read", "find", "anna.lind@norrsken.example")
    expect([unread.code, unread.lines[0]]).toMatchObject([1, { error: { code: "forbidden" } }])
    const gone = await run(...at, "log", await file("gone.json", { ...mail(), key: "x", deal: { id: "x" } }))
    expect([gone.code, gone.lines[0]]).toMatchObject([1, { error: { code: "not_found" } }])
    expect((await run(...at, "undo", "12")).lines[0]).toMatchObject({ error: { code: "validation" } })
  }, 60_000)

  it("ends with 2 for a wrong call, and says what is wrong with a file", async () => {
    expect((await run("--crm", "nothing", "--key", "k", "check")).code).toBe(2)
    const { code, words } = await run(...at, "log", await file("bad.json", { ...mail(), at: "yesterday" }))
    expect([code, words.includes("at")]).toEqual([2, true])
  }, 60_000)
})

describe("the command line", () => {
  it.each([
    [],
    ["check"],
    ["--crm", "odoo", "--key", "k"],
    ["--crm", "odoo", "--key", "k", "find"],
    ["--crm", "odoo", "--key", "k", "check", "x"],
    ["--crm", "odoo", "--key", "k", "remove", "x"],
    ["--crm", "odoo", "check"],
    ["--crm", "odoo", "--key", "k", "--colour", "check"],
  ])("refuses %j", (...args) => {
    expect(() => readCall(args, {})).toThrow()
  })

  it("takes user and database beside the key, or the key from the environment", () => {
    const call = (...args: string[]) =>
      readCall(["--crm", "odoo", ...args, "check"], { SLIPSTREAM_CRM_KEY: "e" }).key
    expect(call("--user", "jo", "--database", "db", "--key", "k")).toBe("db/jo:k")
    expect(call("--user", "jo")).toBe("jo:e")
    expect(call("--database", "db", "--key", "jo:k")).toBe("db/jo:k")
    expect(() => call("--database", "db", "--key", "k")).toThrow(/--user/)
  })
})
