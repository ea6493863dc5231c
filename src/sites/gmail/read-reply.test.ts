// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest"
import { gmailHtml } from "../../../tests/fixtures/gmail/load"
import { readReply } from "./read-reply"

const OPEN = new URL("https://mail.google.com/mail/u/0/#inbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz")
const THREAD = "thread-f:1810000000000000001"

beforeEach(() => {
  document.documentElement.innerHTML = gmailHtml("thread-full")
  // Only the reply box stays open; the second draft would be another one.
  document.querySelector('[data-message-id="#msg-a:r-4100000000000000007"]')?.closest(".h7")?.remove()
})

describe("what stands in the reply box", () => {
  it("is the rep's own words without the quote, who gets them, and the files", () => {
    document
      .querySelector('[data-compose-id="17"]')
      ?.insertAdjacentHTML("beforeend", '<div class="dL"><a><div class="vI">Offer.pdf</div></a></div>')
    expect(readReply(document, OPEN, THREAD)).toEqual({
      result: "read",
      text: "UNSENT half a sentence about the discou",
      recipients: ["tom.becker@altamar.example"],
      attachments: ["Offer.pdf"],
    })
  })

  it("names nobody where the box does not show them", () => {
    document.querySelector('[data-compose-id="17"] [name="to"]')?.remove()
    expect(readReply(document, OPEN, THREAD)).toMatchObject({ result: "read", recipients: null })
  })

  it("is not looked at in another conversation, and is said not to be there where none is open", () => {
    expect(readReply(document, OPEN, "thread-f:2")).toEqual({ result: "wrong_thread" })
    document.querySelector('[data-compose-id="17"]')?.remove()
    expect(readReply(document, OPEN, THREAD)).toEqual({ result: "no_composer" })
  })
})
