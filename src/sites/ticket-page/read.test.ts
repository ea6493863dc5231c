import { describe, expect, it } from "vitest"
import { TicketObservation } from "~src/record/observed-page"
import { fixtureHtml, pageOf, withOtherClasses } from "../../../tests/fixtures/load-page"
import { siteOf } from "../registry"
import { plainText } from "./plain-text"
import { messagesOf } from "./ticket"

const NOW = Date.UTC(2026, 10, 22, 9)
const ZENDESK = "https://acme.zendesk.com/agent/tickets/4417"
const FRESHDESK = "https://acme.freshdesk.com/a/tickets/812"
const INTERCOM = "https://app.eu.intercom.com/a/inbox/ab12cd34/inbox/shared/all/conversation/102"

function read(page: Document, address: string) {
  const url = new URL(address)
  return siteOf(url)?.read(page, url, NOW) ?? { kind: "nothing" }
}

function ticketIn(html: string, address: string) {
  const reading = read(pageOf(html, address), address)
  if (reading.kind !== "seen") throw new Error(reading.kind)
  return TicketObservation.parse(reading.observations[0])
}

describe("Zendesk", () => {
  it("reads the ticket of the address, not one in another tab, and no internal note", () => {
    const ticket = ticketIn(fixtureHtml("zendesk", "ticket"), ZENDESK)
    expect(ticket).toMatchObject({
      site: "zendesk",
      ticketId: "4417",
      subject: "Scanner drops offline",
      status: "Pending",
      requester: { email: "paula.wilson@rattlesnake.example", name: "Paula Wilson" },
    })
    expect(ticket.messages.map(({ id, from, sentAt, text }) => [id, from.name, sentAt, text])).toEqual([
      [
        "9001",
        "Paula Wilson",
        Date.UTC(2026, 10, 18, 9, 12, 30),
        "Hello,\nall six scanners lost the network\ntwice this morning.",
      ],
      ["9003", "Rene Phillips", Date.UTC(2026, 10, 18, 10, 5), "Which firmware do they run?"],
    ])
  })

  it("reads the other one under its own address, once that tab is open", () => {
    const shown = fixtureHtml("zendesk", "ticket").replace(' style="display: none;"', "")
    const other = ticketIn(shown, ZENDESK.replace("4417", "4410"))
    expect(other).toMatchObject({ ticketId: "4410", subject: "Invoice copy" })
    expect(other.messages.map(({ id }) => id)).toEqual(["900"])
  })

  it("is blind while two tickets stand in the page and neither is the one of the address", () => {
    const html = fixtureHtml("zendesk", "ticket").replace(' style="display: none;"', "")
    expect(read(pageOf(html, ZENDESK), ZENDESK.replace("4417", "9"))).toEqual({
      kind: "blind",
      workspace: null,
      missing: ["ticket"],
    })
  })

  it("gives nothing for a list", () => {
    const address = "https://acme.zendesk.com/agent/filters/1"
    expect(read(pageOf(fixtureHtml("zendesk", "list"), address), address).kind).toBe("nothing")
  })
})

describe("Freshdesk", () => {
  it("reads subject, status, requester and the public messages, with German dates", () => {
    const ticket = ticketIn(fixtureHtml("freshdesk", "ticket-de"), FRESHDESK)
    expect(ticket).toMatchObject({
      ticketId: "812",
      subject: "Lieferschein fehlt",
      status: "Offen",
      requester: { email: "henriette@ottilies.example", name: "Henriette Pfalzheim" },
    })
    expect(ticket.messages.map(({ from, sentAt, text }) => [from.name, sentAt, text])).toEqual([
      [
        "Henriette Pfalzheim",
        new Date(2026, 10, 16, 9, 30).getTime(),
        "Guten Tag,\nzur Sendung 5531 fehlt der Lieferschein.",
      ],
      ["Jonas Bergulfsen", new Date(2026, 10, 16, 11, 2).getTime(), "Wir schicken ihn heute nach."],
    ])
  })

  it("is blind when its class names have changed: a private note could not be told from an answer", () => {
    const page = withOtherClasses(fixtureHtml("freshdesk", "ticket-de"), FRESHDESK)
    expect(read(page, FRESHDESK)).toEqual({ kind: "blind", workspace: null, missing: ["subject"] })
  })
})

describe("Intercom", () => {
  it("reads which conversation is open", () => {
    const ticket = ticketIn(fixtureHtml("intercom", "conversation"), INTERCOM)
    expect(ticket).toMatchObject({ ticketId: "102", subject: "Export takes an hour", messages: [] })
  })

  it("gives nothing for the inbox, and is blind without a conversation", () => {
    const inbox = "https://app.intercom.com/a/inbox/ab12cd34/inbox/shared/all"
    expect(read(pageOf(fixtureHtml("intercom", "conversation"), inbox), inbox).kind).toBe("nothing")
    expect(read(pageOf("<nav></nav>", INTERCOM), INTERCOM).kind).toBe("blind")
  })
})

describe("pages that ask to sign in", () => {
  it.each([ZENDESK, FRESHDESK, INTERCOM])("show nothing: %s", (address) => {
    const page = pageOf('<main><h1>Sign in</h1><input type="password"></main>', address)
    expect(read(page, address)).toEqual({ kind: "nothing" })
  })
})

describe("messages", () => {
  const shown = { id: null, name: "Ana", sentAt: null, text: "Yes." }

  it("keep their ids however often they are read, and never share one", () => {
    const twice = [messagesOf([shown, shown]), messagesOf([shown, shown])]
    expect(twice[0]).toEqual(twice[1])
    expect(new Set(twice[0]?.map(({ id }) => id)).size).toBe(2)
    expect(messagesOf([{ ...shown, text: "No." }])[0]?.id).not.toBe(twice[0]?.[0]?.id)
  })

  it("are left out without text", () => {
    expect(messagesOf([{ ...shown, text: "" }])).toEqual([])
  })

  it("have the lines that the page shows, no scripts, however deep they stand", () => {
    const html = "<p>One <b>line</b></p><p>two<br>three</p><script>four</script><button>five</button>"
    expect(plainText(pageOf(html, "https://x.example/").body)).toBe("One line\ntwo\nthree")
    const page = pageOf("", "https://x.example/")
    let at: Element = page.body
    for (let depth = 0; depth < 500; depth++) at = at.appendChild(page.createElement("div"))
    at.textContent = "deep"
    expect(plainText(page.body)).toBe("deep")
  })
})
