import { describe, expect, it } from "vitest"
import { forwardOf } from "./forward"

function plain(...lines: string[]) {
  return forwardOf({ kind: "plain", content: lines.join("\n") })
}

describe("forwardOf", () => {
  it.each([
    ["Gmail, en", "---------- Forwarded message ---------"],
    ["Gmail, de", "---------- Weitergeleitete Nachricht ---------"],
    ["Gmail, es", "---------- Mensaje reenviado ---------"],
    ["Gmail, pt", "---------- Mensagem encaminhada ---------"],
    ["Gmail, it", "---------- Messaggio inoltrato ---------"],
    ["Gmail, fr", "---------- Message transféré ---------"],
    ["Gmail, nl", "---------- Doorgestuurd bericht ---------"],
    ["Gmail, pl", "---------- Wiadomość przekazana ---------"],
    ["Gmail, ru", "---------- Пересланное сообщение ---------"],
    ["Gmail, zh", "---------- 转发的邮件 ---------"],
    ["Gmail, ja", "---------- 転送されたメッセージ ---------"],
    ["Gmail, ko", "---------- 전달된 메일 ---------"],
    ["Apple, en", "Begin forwarded message:"],
    ["Apple, de", "Anfang der weitergeleiteten Nachricht:"],
    ["Apple, zh", "开始转发的信息:"],
    ["Apple, zh, newer", "开始转发的消息:"],
    ["Apple, ko", "전달된 메시지 시작:"],
    ["Apple, pl", "Początek przekazywanej wiadomości:"],
    ["Thunderbird, ru", "-------- Перенаправленное сообщение --------"],
    ["Thunderbird, zh", "-------- 转发的消息 --------"],
    ["Thunderbird", "-------- Forwarded Message --------"],
    ["Outlook", "-----Original Message-----"],
    ["Outlook, ru", "-----Исходное сообщение-----"],
  ])("unwraps a message under the mark of %s", (_, mark) => {
    const found = plain(
      "Can you take this?",
      "",
      mark,
      "From: Ann Lee <Ann@Example.com>",
      "Date: Tue, Mar 5, 2024 at 2:30 PM",
      "Subject: Offer",
      "To: Bo <bo@example.com>, cy@example.com",
      "",
      "Dear Bo,",
      "here it is.",
    )
    expect(found?.top).toBe("Can you take this?")
    expect(found?.forward).toMatchObject({
      type: "forward",
      from: { name: "Ann Lee", email: "ann@example.com", written: "Ann Lee <Ann@Example.com>" },
      subject: "Offer",
      sentAt: { written: "Tue, Mar 5, 2024 at 2:30 PM", iso: "2024-03-05T14:30:00" },
      text: "Dear Bo,\nhere it is.",
    })
    expect(found?.forward.to.map((person) => person.email)).toEqual(["bo@example.com", "cy@example.com"])
  })

  it("takes one level of markers off", () => {
    const found = plain(
      "FYI",
      "",
      "Begin forwarded message:",
      "",
      "> From: Ann <ann@example.com>",
      "> Subject: Offer",
      ">",
      "> Hello",
      ">> older",
      "",
      "my last word",
    )
    expect(found?.forward.text).toBe("Hello\n> older")
  })

  it("unwraps what Lotus Notes forwards", () => {
    const found = plain(
      "Please see below.",
      "",
      "---------------------- Forwarded by Bo Doe/HQ/ACME on 03/05/2024",
      "02:31 PM ---------------------------",
      "",
      "Ann Lee@ACME",
      "03/05/2024 02:30 PM",
      "To: Bo Doe/HQ/ACME@ACME",
      "cc:",
      "Subject: Offer",
      "",
      "Here it is.",
    )
    expect(found?.top).toBe("Please see below.")
    expect(found?.forward.from?.name).toBe("Ann Lee")
    expect(found?.forward.sentAt?.iso).toBe("2024-03-05T14:30:00")
    expect(found?.forward.text).toBe("Here it is.")
  })

  it("says who is answered and when", () => {
    const found = plain(
      "Fine.",
      "",
      "Am 05.03.2024 um 14:30 schrieb Ann Lee <ann@example.com>:",
      "> Passt das?",
      "> Ann",
    )
    expect(found?.forward).toMatchObject({
      type: "reply",
      from: { name: "Ann Lee", email: "ann@example.com" },
      sentAt: { iso: "2024-03-05T14:30:00" },
      text: "Passt das?\nAnn",
    })
  })

  it("unwraps Gmail's HTML", () => {
    const found = forwardOf({
      kind: "html",
      content:
        '<div dir="ltr">See below<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Ann Lee</strong> <span>&lt;<a href="mailto:ann@example.com">ann@example.com</a>&gt;</span><br>Date: Tue, Mar 5, 2024 at 2:30\u202fPM<br>Subject: Offer<br>To: Bo &lt;bo@example.com&gt;<br></div><br><div>Dear Bo</div></div></div>',
    })
    expect(found?.top).toBe("See below")
    expect(found?.forward.from?.email).toBe("ann@example.com")
    expect(found?.forward.sentAt?.iso).toBe("2024-03-05T14:30:00")
    expect(found?.forward.text).toBe("Dear Bo")
  })

  it("finds nothing where nothing is", () => {
    expect(plain("Dear Bo,", "", "can we talk on Monday?", "Ann")).toBeNull()
    expect(plain("")).toBeNull()
    expect(forwardOf({ kind: "html", content: "" })).toBeNull()
  })
})
