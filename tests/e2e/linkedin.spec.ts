import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { linkedinHtml, linkedinPage, withOtherClasses } from "../fixtures/linkedin/load"
import { BUYER, conversation, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

const PROFILE = "https://www.linkedin.com/in/maria-silva-altamar/"
/** The same page after LinkedIn has changed: every class has another name. */
const CHANGED = "https://www.linkedin.com/in/maria-silva-changed/"
const changedHtml = () => withOtherClasses(linkedinPage(linkedinHtml("profile"))).documentElement.outerHTML

/** What LinkedIn has made of a class name on that page. */
function renamed(name: string): string {
  const before = [...linkedinPage(linkedinHtml("profile")).querySelectorAll("*")]
  const after = [...withOtherClasses(linkedinPage(linkedinHtml("profile"))).querySelectorAll("*")]
  const at = before.findIndex((one) => one.classList.contains(name))
  return `.${after[at]?.classList.item([...(before[at]?.classList ?? [])].indexOf(name))}`
}

/** Profiles beside the panel: looking keeps nobody, a click keeps them, and nothing is drawn on the page. */
describe("the panel beside LinkedIn", () => {
  let session: Session
  let record: RecordReader
  let profile: Page
  let panel: Page
  let asked: string[]

  beforeAll(async () => {
    const mails = conversation("offer", 2, "Offer for the depot")
    session = await startSession({ accounts: [{ ...REP, mails }] })
    record = new RecordReader(await session.openOwn("options.html"))
    const gmail = await session.openGmail("#inbox")
    await openThread(gmail, "Offer for the depot")
    await unfoldAll(gmail)
    await until(
      "the mailbox",
      () => record.rows("activities"),
      (rows) => rows.length === 2,
    )
    asked = []
    await session.context.route("https://www.linkedin.com/**", async (route) => {
      asked.push(route.request().url())
      if (route.request().resourceType() !== "document") return route.fulfill({ status: 204 })
      const body = route.request().url() === CHANGED ? changedHtml() : linkedinHtml("profile")
      return route.fulfill({ contentType: "text/html; charset=utf-8", body })
    })
    profile = await session.context.newPage()
    await profile.goto(PROFILE)
    const [view] = await until(
      "the profile",
      async () => (await record.rows("pages")).filter((page) => page.observation.url === PROFILE),
      (rows) => rows.length === 1,
    )
    panel = await session.openOwn("sidepanel.html", `?tab=${view?.tabId}`)
  })
  afterAll(() => session?.close())

  const shows = (text: string | RegExp) => panel.getByText(text).first().waitFor({ timeout: 10_000 })
  const names = async () => (await record.rows("contacts")).map((contact) => contact.name)

  it("shows a stranger and keeps nobody", async () => {
    await shows("Maria Silva")
    await shows(/Looking keeps nobody/)
    expect(await names()).toEqual([BUYER.name])
    expect((await record.rows("facts")).some((fact) => fact.value.includes("Silva"))).toBe(false)
  })

  it("keeps them on a click", async () => {
    await panel.getByRole("button", { name: "Keep this person" }).click()
    await until("Maria", names, (kept) => kept.includes("Maria Silva"))
    await shows("In your record")
    await panel.getByRole("button", { name: "Maria Silva" }).click()
    await shows(/LinkedIn profile/)
  })

  it("leaves the page as LinkedIn made it, and asks LinkedIn for nothing", async () => {
    const drawn = await profile.evaluate(() => document.querySelectorAll("*").length)
    const page = linkedinPage(linkedinHtml("profile"))
    expect(drawn).toBe(page.querySelectorAll("*").length)
    expect(asked.filter((url) => url !== PROFILE && !url.endsWith("/favicon.ico"))).toEqual([])
  })

  it("shows nobody once the rep has gone on to a page that says nothing", async () => {
    await profile.evaluate(() => history.pushState(null, "", "/feed/"))
    await panel.getByRole("heading", { name: "Today", exact: true }).waitFor({ timeout: 10_000 })
    expect(await panel.getByText("Maria Silva").count()).toBe(0)
  })

  it("copies a report without a word of a page that it can't read", async () => {
    const tabId = (await record.rows("pages"))[0]?.tabId ?? -1
    await profile.goto(CHANGED)
    await until(
      "blindness",
      async () => (await record.rows("views")).find((one) => one.tabId === tabId),
      (one) => one?.status === "blind",
      30_000,
    )
    const report = await record.send("view.report", { tabId })
    const text = report.ok ? report.text : report.message
    expect(text).toContain("linkedin")
    expect(text).toContain("<main")
    expect(text).not.toMatch(/Maria|Silva|Altamar|Lisbon/i)
  })

  it("reads the changed page with selectors that the rep loads from a file, and says that they work", async () => {
    const options = await session.openOwn("options.html")
    const load = (...selectors: { name: string; css: string[] }[]) =>
      options.getByLabel("Load selectors from a file").setInputFiles({
        name: "selectors.json",
        mimeType: "application/json",
        buffer: Buffer.from(
          JSON.stringify({
            format: "slipstream-selectors",
            version: 1,
            selectors: selectors.map((one) => ({ site: "linkedin", ...one })),
          }),
        ),
      })
    await load({ name: "replyButton", css: ["button"] })
    await options.getByText(/no place called “replyButton”/).waitFor()
    await load({ name: "profileName", css: ["main >"] })
    await options.getByText(/“main >” is no CSS selector/).waitFor()

    await load(
      { name: "profileName", css: ["main .gone", "main section h1"] },
      { name: "profileHeadline", css: [renamed("text-body-medium")] },
      { name: "positionTitle", css: [renamed("t-bold")] },
    )
    await shows("Maria Silva")
    const [name] = await until(
      "the selector that found the name",
      async () => (await record.rows("ownSelectors")).filter((one) => one.name === "profileName"),
      ([one]) => one?.hit !== null,
    )
    expect(name?.hit?.css).toBe("main section h1")
    await options.getByText("main .gone").waitFor()

    await options.getByRole("button", { name: "Remove LinkedIn profileName" }).click()
    await until(
      "blindness again",
      async () => (await record.rows("views")).map((one) => one.status),
      (all) => all.includes("blind"),
      30_000,
    )
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
