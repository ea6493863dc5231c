import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { guessAccount } from "./account"
import { readInvitation } from "./calendar"
import { loadFolder, loadMbox } from "./load"
import type { Mail } from "./mail"
import { parseMail } from "./parse-mail"
import { shiftDates } from "./shift-dates"
import { threadsOf } from "./threads"

const DEMO = join(import.meta.dirname, "../mail")

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "mbox-")), "test.mbox")
  writeFileSync(path, text)
  return path
}

describe("the demo's mails", () => {
  let mails: Mail[] = []
  beforeAll(async () => {
    mails = await loadFolder(DEMO)
  })

  it("belong to the rep and fall into their conversations", () => {
    expect(guessAccount(mails)).toEqual({ email: "jonas.weber@lumenroute.example", name: "Jonas Weber" })
    expect(
      threadsOf(mails)
        .map((thread) => thread.length)
        .sort(),
    ).toEqual([1, 1, 1, 1, 2, 2, 3, 3, 5])
  })

  it("carry what their headers and parts say", () => {
    const offer = mails.find((mail) => mail.messageId.startsWith("<pricing-1"))
    expect(offer?.attachments).toMatchObject([{ name: "Lumen Route offer 40 vans.pdf" }])
    const chinese = mails.find((mail) => mail.messageId.startsWith("<chinese-1"))
    expect(chinese?.from).toEqual({ name: "陈思远", email: "chen.siyuan@haichuan-wuliu.example" })
    expect(chinese?.subject).toBe("关于车队路线规划系统的询价")
    const news = mails.find((mail) => mail.messageId.startsWith("<newsletter"))
    expect(news).toMatchObject({ unsubscribe: true })
    const invited = mails.filter((mail) => mail.invitation)
    expect(invited.map((mail) => mail.invitation?.title)).toEqual(["Start date and driver app"])
  })

  it("move together in whole days until the newest is some hours old", () => {
    const now = Date.parse("2031-05-05T12:00:00Z")
    const moved = shiftDates(mails, now)
    const age = now - Math.max(...moved.map((mail) => mail.date))
    expect(age).toBeGreaterThanOrEqual(3_600_000)
    expect(age).toBeLessThan(25 * 3_600_000)
    const shifts = new Set(moved.map((mail, i) => mail.date - (mails[i]?.date ?? 0)))
    expect(shifts.size).toBe(1)
  })
})

describe("parseMail", () => {
  it("reads a mail without any header", async () => {
    const mail = await parseMail(Buffer.from("\r\nhello <b>"))
    expect(mail).toMatchObject({ from: { email: "" }, to: [], date: 0 })
    expect(mail.messageId).toMatch(/^<[0-9a-f]{64}@/)
    expect(mail.html).not.toContain("<b>")
  })
})

describe("readMbox", () => {
  const mbox =
    "From a@x Thu Jan  1 00:00:00 2026\nDate: Thu, 1 Jan 2026 10:00:00 +0000\nTo: me@x.example\n\n>From here on\nFrom nobody\n\n" +
    "From b@x Fri Jan  2 00:00:00 2026\r\nDate: Fri, 2 Jan 2026 10:00:00 +0000\r\nX-Gmail-Labels: Spam\r\n\r\nbuy\r\n\r\n" +
    "From c@x Sat Jan  3 00:00:00 2026\nDate: Sat, 3 Jan 2026 10:00:00 +0000\nTo: me@x.example\n\nlast"

  it("splits at From lines behind empty lines only, unquotes, and leaves spam out", async () => {
    const mails = await loadMbox(file(mbox), 10)
    expect(mails.map((mail) => mail.text.trim())).toEqual(["last", "From here on\nFrom nobody"])
  })

  it("keeps the newest", async () => {
    expect(await loadMbox(file(mbox), 1)).toHaveLength(1)
  })

  it("says so where a file is no mbox", async () => {
    await expect(loadMbox(file("hello\n"), 5)).rejects.toThrow(/no mbox/)
  })
})

describe("readInvitation", () => {
  it("unfolds lines and minds colons in quoted names", () => {
    const text =
      'BEGIN:VEVENT\r\nSUMMARY:A\\, b and a lo\r\n ng rest\r\nDTSTART;VALUE=DATE:20260105\r\nATTENDEE;CN="Doe: J":mailto:j@x.example\r\nEND:VEVENT'
    expect(readInvitation(text)).toEqual({
      title: "A, b and a long rest",
      startsAt: Date.UTC(2026, 0, 5),
      endsAt: null,
      location: null,
      guests: [{ name: "Doe: J", email: "j@x.example" }],
    })
  })

  it("is null without a start", () => {
    expect(readInvitation("BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT")).toBeNull()
    expect(readInvitation("")).toBeNull()
  })
})
