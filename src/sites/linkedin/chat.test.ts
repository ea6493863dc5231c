import { describe, expect, it } from "vitest"
import { linkedinHtml, linkedinPage } from "../../../tests/fixtures/linkedin/load"
import { messageIdOf } from "./chat-ids"
import { readConversations } from "./conversations"
import { readLinkedin } from "./read"

const now = Date.UTC(2026, 10, 22, 10)

function chatsIn(html: string, path: string) {
  const reading = readLinkedin(linkedinPage(html), new URL(path, "https://www.linkedin.com"), now)
  return reading.kind === "seen" ? reading.observations.filter((one) => one.kind === "chat.thread") : []
}
const chatIn = (html: string) => {
  const [chat] = chatsIn(html, "/messaging/thread/2-other/")
  if (chat === undefined) throw new Error("no conversation was read")
  return chat
}

describe("an open conversation", () => {
  const chat = chatIn(linkedinHtml("messages"))

  it("is with the person that its heading links to", () => {
    const id = "ACoAABmariaSilva-0123456789abcdefghij"
    expect(chat.partners.map(({ name, sourceId, memberId }) => [name, sourceId, memberId])).toEqual([
      ["Maria Silva", id, id],
    ])
    expect(chat.messages.map(({ from }) => from?.memberId ?? null)).toEqual([id, id, null, id])
  })

  it("has its id from the messages' own ids, whatever the address says", () => {
    expect(chat.threadId).toBe(`2-${btoa("3f0c1d52-8a77-4c1e-9b60-0d7b5a1e2f44_010")}`)
  })

  it("gives sender, instant and text of each message; the rep's own have no sender", () => {
    expect(chat.messages.map(({ from, sentAt, text }) => [from?.name ?? null, sentAt, text])).toEqual([
      ["Maria Silva", Date.UTC(2026, 10, 18, 9), "Hi Jonas,\n\nhow much would 40 seats cost?"],
      ["Maria Silva", Date.UTC(2026, 10, 18, 9, 1), "And from when on?"],
      [
        null,
        Date.UTC(2026, 10, 18, 9, 40),
        "Hi Maria, I’ll send the offer to maria.silva@altamar.example by Friday.",
      ],
      ["Maria Silva", Date.UTC(2026, 10, 19, 9, 1), "Thank you! 😊"],
    ])
    expect(chat.messages[0]?.sentAtText).toBe("Nov 18 9:00 AM")
  })

  it("holds nothing of a reply that is being written", () => {
    expect(JSON.stringify(chat)).not.toContain("being written")
  })

  it("never takes a partner's message for the rep's own", () => {
    const html = linkedinHtml("messages").replaceAll(
      "msg-s-event-listitem--other",
      "msg-s-event-listitem--theirs",
    )
    expect(chatsIn(html, "/messaging/thread/2-x/")).toEqual([])
  })

  it("whose first messages stand without their sender gives the others", () => {
    const html = linkedinHtml("messages").replace(/<div class="msg-s-message-group__meta">.*?<\/div>/su, "")
    expect(chatIn(html).messages.map(({ from }) => from?.name ?? null)).toEqual([null, "Maria Silva"])
  })

  it("without messages is nothing", () => {
    expect(chatsIn(linkedinHtml("messages-empty"), "/messaging/thread/2-x/")).toEqual([])
  })

  it("of a group is with all who wrote", () => {
    const group = chatIn(linkedinHtml("messages-group"))
    expect(group.partners.map(({ name }) => name)).toEqual(["Tom Becker", "Inês Costa"])
    expect(group.partners.map(({ memberId }) => memberId)).toEqual([
      "ACoAABtomBecker-0123456789",
      "ACoAABinesCosta-0123456789",
    ])
    expect(group.messages.map(({ from }) => from?.name ?? null)).toEqual(["Tom Becker", "Inês Costa", null])
  })

  it("whose messages have no ids is reported", () => {
    const html = linkedinHtml("messages").replaceAll("data-event-urn", "data-gone")
    const reading = readLinkedin(linkedinPage(html), new URL("https://www.linkedin.com/messaging/"), now)
    expect(reading).toMatchObject({ kind: "blind", missing: ["chatMessage"] })
  })
})

describe("conversations over another page", () => {
  const chats = chatsIn(linkedinHtml("bubbles"), "/feed/")

  it("are read each by itself, with the partner's public id", () => {
    expect(chats.map(({ partners }) => partners.map(({ sourceId }) => sourceId))).toEqual([
      ["maria-silva-altamar"],
      ["tom-becker-demo"],
    ])
    expect(new Set(chats.map(({ threadId }) => threadId)).size).toBe(2)
    expect(chats[0]?.messages[0]?.from?.sourceId).toBe("maria-silva-altamar")
  })

  it("give the inner id beside the public one, from the messages", () => {
    expect(chats[0]?.partners[0]).toMatchObject({
      sourceId: "maria-silva-altamar",
      memberId: "ACoAABmariaSilva-0123456789abcdefghij",
      headline: "Head of Procurement at Altamar",
      profileUrl: "https://www.linkedin.com/in/maria-silva-altamar/",
    })
  })

  it("are left out where they are folded up or an advertisement", () => {
    expect(JSON.stringify(chats)).not.toMatch(/folded one|seat is waiting|Summit/u)
  })
})

describe("the list of conversations", () => {
  it("tells filled nodes from empty ones", () => {
    const list = readConversations(linkedinPage(linkedinHtml("messages")))
    expect([list.nodes, list.filled]).toEqual([8, 3])
    expect(list.rows.map(({ name, at, label, unread }) => [name, at, label, unread])).toEqual([
      ["Maria Silva", "Nov 19", null, false],
      ["Summit Events", "Nov 17", "Sponsored", true],
      ["Tom Becker, Inês Costa", "Nov 12", null, false],
    ])
    expect(list.rows[1]?.snippet).toBe("Your seat is waiting")
  })

  it("with nothing open is nothing, and not blind", () => {
    const page = linkedinPage(linkedinHtml("messages-closed"))
    expect(readLinkedin(page, new URL("https://www.linkedin.com/messaging/"), now)).toEqual({
      kind: "nothing",
    })
  })
})

describe("a message's id", () => {
  it("tells instant, owner and conversation", () => {
    const inner = "1794992400000b1-003&3f0c1d52-8a77_010"
    expect(messageIdOf(`urn:li:msg_message:(urn:li:fsd_profile:ACoAAB1,2-${btoa(inner)})`)).toEqual({
      id: `2-${btoa(inner)}`,
      owner: "ACoAAB1",
      sentAt: 1794992400000,
      threadId: `2-${btoa("3f0c1d52-8a77_010")}`,
    })
  })

  it.each([
    "",
    "urn:li:fs_event:(6612,S6612_500)",
    "2-%%%",
    "urn:li:msg_message:(urn:li:fsd_profile:A,2-bm9uZQ==)",
  ])("of another form (%s) is kept and tells no more", (urn) => {
    expect(messageIdOf(urn)).toMatchObject({ sentAt: null, threadId: null })
  })
})
