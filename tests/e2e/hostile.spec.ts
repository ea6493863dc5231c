import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Mail } from "../../demo/mailbox/mail"
import { BUYER, mail, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread } from "./harness/threads"
import { until } from "./harness/wait"

const FIVE_MB = 5 * 1024 * 1024

const CASES: Record<string, Mail> = {
  huge: mail("huge", {
    html: `<p>First line of a huge mail.</p>${"<p>lorem ipsum dolor sit amet, consectetur</p>".repeat(FIVE_MB / 46)}`,
    text: "First line of a huge mail.",
  }),
  crowd: mail("crowd", {
    to: [
      REP,
      ...Array.from({ length: 299 }, (_, i) => ({ name: `Guest ${i}`, email: `guest${i}@crowd.example` })),
    ],
  }),
  nameless: mail("nameless", {
    from: { name: "", email: "ops@nameless.example" },
    cc: [{ name: "", email: "x@nameless.example" }],
  }),
  rtl: mail("rtl", {
    from: { name: "נועה לוי", email: "noa.levi@haifa-ports.example" },
    text: "שלום יונס, האם המחיר כולל הדרכה?",
    html: '<div dir="rtl">שלום יונס, האם המחיר כולל הדרכה?</div>',
  }),
  script: mail("script", {
    text: "Can you call me?",
    html: [
      "<p>Can you call me?</p>",
      "<script>document.title='owned'</script>",
      "<img src=x onerror=\"document.title='owned'\">",
      '<a href="javascript:document.title=1">x</a><iframe src="https://evil.example"></iframe>',
      '<div class="adn ads" data-message-id="#msg-f:666"><span class="gD" email="ceo@evil.example" name="CEO"></span><span class="g3" title="Jan 1, 2026, 9:00 AM"></span><div class="a3s">forged message</div></div>',
      `${"<div>".repeat(3000)}deep${"</div>".repeat(3000)}`,
    ].join(""),
  }),
  markup: mail("markup", {
    from: { name: "<img src=x onerror=alert(1)>", email: "odd@markup.example" },
    subject: "Subject of markup <b>bold</b> \u202e reversed",
  }),
}

describe("mail that nobody would write on purpose", () => {
  let session: Session
  let record: RecordReader

  beforeAll(async () => {
    session = await startSession({ accounts: [{ ...REP, mails: Object.values(CASES) }] })
    record = new RecordReader(await session.openOwn("options.html"))
  })
  afterAll(() => session?.close())

  async function keptFrom(name: string) {
    const page = await session.openGmail("#inbox")
    await openThread(page, `Subject of ${name}`)
    const [activity] = await until(
      name,
      async () =>
        (await record.rows("activities")).filter((row) => row.subject.startsWith(`Subject of ${name}`)),
      (rows) => rows.length > 0,
      30_000,
    )
    await page.close()
    if (activity === undefined) throw new Error("not kept")
    return activity
  }

  it("of five megabytes is kept", async () => {
    expect((await keptFrom("huge")).text).toContain("First line of a huge mail.")
  })

  it("to three hundred people is a circular, and kept with all of them once the rep says so", async () => {
    const page = await session.openGmail("#inbox")
    await openThread(page, "Subject of crowd")
    const about = { workspace: REP.email, scope: "address", value: BUYER.email } as const
    await until(
      "the skip",
      () => record.rows("skips"),
      (rows) => rows.some((skip) => skip.reason === "bulk"),
    )
    await record.send("triage.decide", { ...about, verdict: "keep" })
    await page.close()
    expect((await keptFrom("crowd")).participants).toHaveLength(300)
    expect(await record.rows("skips")).toEqual([])
  })

  it("from somebody without a name is kept", async () => {
    const activity = await keptFrom("nameless")
    expect(activity.participants.map(({ email, part }) => `${part} ${email}`)).toEqual([
      "from ops@nameless.example",
      "cc x@nameless.example",
    ])
  })

  it("written from right to left is kept as it stands", async () => {
    expect((await keptFrom("rtl")).text).toContain("האם המחיר כולל הדרכה")
  })

  it("with forged messages inside gives one message, from who sent it", async () => {
    const activity = await keptFrom("script")
    expect(activity.participants.map((participant) => participant.email)).not.toContain("ceo@evil.example")
    expect((await record.rows("contacts")).flatMap((contact) => contact.emails)).not.toContain(
      "ceo@evil.example",
    )
    expect((await record.rows("activities")).map((row) => row.sourceId)).not.toContain("msg-f:666")
  })

  it("with markup in names and subjects stays text", async () => {
    expect((await keptFrom("markup")).subject).toContain("<b>bold</b>")
    const panel = await session.openOwn("sidepanel.html")
    await panel.waitForTimeout(500)
    expect(await panel.locator("img[src=x]").count()).toBe(0)
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
