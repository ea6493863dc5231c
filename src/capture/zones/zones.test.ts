import { describe, expect, it } from "vitest"
import { zonesOf } from "./zones"

function plain(...lines: string[]) {
  return zonesOf({ kind: "plain", content: lines.join("\n") })
}

function html(content: string) {
  return zonesOf({ kind: "html", content })
}

const quote = [
  "On Tue, Mar 5, 2024 at 2:30 PM Ann Lee <ann@example.com> wrote:",
  "",
  "> When can we start?",
  "> Ann",
]

describe("zonesOf on plain text", () => {
  it("leaves mail without a quote as it is", () => {
    const mail =
      "Hi Bo,\n\nFrom what I hear, the price is 5 > 4 per seat.\n\nTo: decide by Friday\n-- the rest later\n\nAnn"
    expect(plain(mail).own).toBe(mail)
    expect(plain(mail).quoted).toBe("")
    expect(plain(mail).forwards).toEqual([])
  })

  it.each([
    ["Thunderbird, de", "Am 05.03.24 um 14:30 schrieb Ann Lee:"],
    ["Apple, it", "Il giorno 5 mar 2024, alle ore 14:30, Ann Lee <ann@example.com> ha scritto:"],
    ["Outlook", "-----Original Message-----\nFrom: Ann Lee\nSent: Tuesday, March 5, 2024 2:30 PM\nTo: Bo"],
    ["Lotus Notes", "Ann Lee@ACME\n03/05/2024 10:45 AM\nTo: Bo Ek/HOU/ACME@ACME\ncc:\nSubject: Vans"],
  ])("reads an introduction with no-break spaces and signs without width: %s", (_, intro) => {
    for (const odd of [
      intro.replaceAll(" ", "\u00a0"),
      intro.replaceAll(" ", "\u202f"),
      intro.replaceAll(" ", " \u200b"),
    ]) {
      expect(plain("Fine with us.", "", ...odd.split("\n"), "", "> Can we start?").own).toBe("Fine with us.")
    }
  })

  it("tells the parts of a letter apart", () => {
    const zones = zonesOf(
      {
        kind: "plain",
        content: [
          "Hi Bo,",
          "",
          "we can start in May.",
          "",
          "Best regards,",
          "Ann Lee",
          "ACME Ltd",
          "+44 20 7946 0958",
          "",
          ...quote,
        ].join("\n"),
      },
      { name: "Ann Lee", email: "ann@example.com" },
    )
    expect(zones.greeting).toBe("Hi Bo,")
    expect(zones.body).toBe("we can start in May.")
    expect(zones.signOff).toBe("Best regards,")
    expect(zones.signature).toEqual(["Ann Lee", "ACME Ltd", "+44 20 7946 0958"])
    expect(zones.own).toContain("ACME Ltd")
    expect(zones.own).not.toContain("When can we start")
    expect(zones.quoted).toContain("When can we start")
  })

  it("keeps answers between and below quoted lines, in order", () => {
    const zones = plain(
      "Bo, see below.",
      "",
      quote[0] ?? "",
      "> When can we start?",
      "In May.",
      "> At what price?",
      "900 a month.",
      "",
      "Ann",
    )
    expect(zones.own.split("\n").filter((line) => line !== "")).toEqual([
      "Bo, see below.",
      "In May.",
      "900 a month.",
      "Ann",
    ])
    expect(zones.quoted).toContain("At what price?")
  })

  it("keeps an answer that stands below the whole quote", () => {
    expect(plain(...quote, "", "In May.").own).toBe("In May.")
  })

  it("puts back what wrapping cut out of a quote", () => {
    const zones = plain(
      "Yes.",
      "",
      quote[0] ?? "",
      "> this line was too long for the client and so the last of its words",
      "went down",
      "> and the quote goes on",
    )
    expect(zones.own).toBe("Yes.")
  })

  it.each([
    [
      "a header block",
      ["From: Ann Lee <ann@example.com>", "Sent: Tuesday, March 5, 2024 2:30 PM", "To: Bo", "Subject: Start"],
    ],
    [
      "a header block under a rule",
      [
        "________________________________",
        "Von: Ann Lee <ann@example.com>",
        "Gesendet: Dienstag, 5. März 2024 14:30",
        "An: Bo",
        "Betreff: Start",
      ],
    ],
    ["Original Message", ["-----Original Message-----", "From: Ann Lee"]],
    [
      "Lotus Notes",
      ["Ann Lee@ACME", "03/05/2024 02:30 PM", "To: Bo Doe/HQ/ACME@ACME", "cc:", "Subject: Start"],
    ],
    [
      "Lotus Notes, later",
      [
        "\tAnn Lee <ann@example.com>",
        "\tSent by: Joe Doe",
        "\t03/05/2024 02:30 PM",
        "\t\t",
        "\t\t To: Bo Doe/HQ/ACME@ACME",
        "\t\t cc: ",
        "\t\t Subject: Start",
      ],
    ],
    [
      "Lotus Notes, on one line",
      [
        '"Ann Lee" <ann@example.com> on 03/05/2024 02:30:11 PM',
        "To: Bo Doe/HQ/ACME@ACME",
        "cc:",
        "Subject: Start",
      ],
    ],
    [
      "Lotus Notes, tabbed firm",
      [
        "\tACME North Corp.",
        "\t",
        "\tFrom:  Ann Lee                           03/05/2024 02:30 PM",
        "",
        "To: Bo Doe/HQ/ACME@ACME",
        "cc:  ",
        "Subject: Start",
      ],
    ],
    [
      "Lotus Notes, undecoded",
      [
        "=09Ann Lee",
        "=0903/05/2024 02:30 PM",
        "=09=09=20",
        "=09=09 To: Bo Doe/HQ/ACME@ACME",
        "=09=09 cc:=20",
        "=09=09 Subject: Start",
      ],
    ],
    [
      "a reply separator",
      ["____________________Reply Separator____________________", "Subject: Start", "Author: Ann Lee"],
    ],
    ["GroupWise", [">>> Ann Lee <ann@example.com> 3/5/24 2:30:11 pm >>>"]],
    ["an introduction", [quote[0] ?? ""]],
  ])("ends the sender's words at %s", (_, mark) => {
    const zones = plain("We can start in May.", "", "Bo", "", ...mark, "", "When can we start?", "", "Ann")
    expect(zones.own).toBe("We can start in May.\n\nBo")
    expect(zones.quoted).toContain("When can we start?")
  })

  it("takes what stands below a mobile client's mark for history", () => {
    const zones = plain("Agreed.", "", "Sent from my iPhone", "", "When can we start?", "Ann")
    expect(zones.own).toBe("Agreed.\n\nSent from my iPhone")
    expect(zones.quoted).toContain("When can we start?")
  })

  it("finds the signature that the client put below the quote", () => {
    const zones = plain("In May.", "", ...quote, "", "-- ", "Bo Doe", "ACME Ltd")
    expect(zones.own).toBe("In May.")
    expect(zones.signature).toEqual(["Bo Doe", "ACME Ltd"])
  })

  it("takes a marked quote with its header for history, not for a forward", () => {
    const zones = plain(
      "In May.",
      "",
      "> Subject: Start",
      "> From: ann@example.com",
      "> Date: Tue, 5 Mar 2024 14:30:22 +0100",
      ">",
      "> When?",
    )
    expect(zones.own).toBe("In May.")
    expect(zones.forwards).toEqual([])
    expect(zones.quoted).toContain("When?")
  })

  it("hands a forwarded message on, unwrapped", () => {
    const zones = plain(
      "FYI",
      "",
      "---------- Forwarded message ---------",
      "From: Ann Lee <ann@example.com>",
      "Date: Tue, Mar 5, 2024 at 2:30 PM",
      "Subject: Start",
      "To: Bo <bo@example.com>",
      "",
      "When can we start?",
    )
    expect(zones.own).toBe("FYI")
    expect(zones.quoted).toBe("")
    expect(zones.forwards).toHaveLength(1)
    expect(zones.forwards[0]?.from?.email).toBe("ann@example.com")
  })

  it("takes a message that was sent on without a word for a forward", () => {
    const zones = plain(
      "From: Ann Lee <ann@example.com>",
      "Sent: Tuesday, March 5, 2024 2:30 PM",
      "To: Bo",
      "Subject: Start",
      "",
      "When?",
    )
    expect(zones.own).toBe("")
    expect(zones.forwards[0]?.text).toBe("When?")
  })

  it("reads mail glued to its quote, escaped and ornamental markers", () => {
    expect(
      plain("Fine. On Tue, Mar 5, 2024 at 2:30 PM, ann@example.com wrote:", "> Ok?", "> Ann").own.trim(),
    ).toBe("Fine.")
    expect(plain("Hello", "", ">From May on it is 5.").own).toContain("From May on")
    expect(plain("Visit us", ">>> here <<<", "today").own).toBe("Visit us\n>>> here <<<\ntoday")
    expect(plain("Type this:", "> start", "and wait").own).toBe("Type this:\n> start\nand wait")
  })

  it("survives nothing at all", () => {
    for (const content of ["", "\n\n", ">", "> ", "-- ", "\u0000"]) {
      expect(zonesOf({ kind: "plain", content }).forwards).toEqual([])
      expect(zonesOf({ kind: "html", content }).quoted).toBe(zonesOf({ kind: "html", content }).quoted)
    }
    expect(plain("").own).toBe("")
  })
})

describe("zonesOf on HTML", () => {
  const intro = "On Tue, Mar 5, 2024 at 2:30 PM Ann Lee &lt;ann@example.com&gt; wrote:"

  it.each([
    [
      "Gmail",
      `<div dir="ltr">In May.</div><br><div class="gmail_quote"><div class="gmail_attr">${intro}<br></div><blockquote class="gmail_quote" style="border-left:1px #ccc solid">When?</blockquote></div>`,
    ],
    [
      "Gmail, unknown language",
      `<div>In May.</div><div class="gmail_quote"><div class="gmail_attr">Ann Lee 14.30:<br></div><blockquote class="gmail_quote">When?</blockquote></div>`,
    ],
    [
      "Outlook on the web",
      `<div>In May.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Ursnk:</b> Ann Lee<br><b>Snt:</b> x</div><div>When?</div>`,
    ],
    [
      "Outlook desktop",
      `<p class="MsoNormal">In May.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Ann Lee &lt;ann@example.com&gt;<br><b>Sent:</b> Tuesday, March 5, 2024 2:30 PM<br><b>To:</b> Bo<br><b>Subject:</b> Start</p></div><p class="MsoNormal">When?</p>`,
    ],
    [
      "Outlook for Mac",
      `<div>In May.</div><span id="OLK_SRC_BODY_SECTION"><div>From: Ann</div><div>When?</div></span>`,
    ],
    [
      "Apple Mail",
      `<div>In May.</div><div><br><blockquote type="cite"><div>${intro}</div><br><div>When?</div></blockquote></div>`,
    ],
    [
      "Thunderbird",
      `In May.<br><div class="moz-cite-prefix">On 05.03.2024 14:30, Ann Lee wrote:<br></div><blockquote type="cite" cite="mid:1@example.com">When?</blockquote>`,
    ],
    [
      "Yahoo",
      `<div>In May.</div><div id="yahoo_quoted_4711" class="yahoo_quoted"><div>${intro}</div><div>When?</div></div>`,
    ],
    [
      "Proton",
      `<div>In May.</div><div class="protonmail_quote">------- Original Message -------<br>When?</div>`,
    ],
    [
      "Zoho",
      `<div>In May.</div><div class="zmail_extra"><div>---- On Tue, 05 Mar 2024 14:30 Ann wrote ----</div><blockquote>When?</blockquote></div>`,
    ],
    [
      "Yandex",
      `<p>In May.</p><p>05.03.2024, 14:30, "Ann Lee" &lt;ann@example.com&gt;:</p><blockquote>When?</blockquote>`,
    ],
    ["plain text shown as HTML", `<div>In May.<br><br>${intro}<br>&gt; When?<br>&gt; Ann</div>`],
    ["a bare block quote", `<div>In May.</div><blockquote>When?</blockquote>`],
  ])("cuts the history of %s", (_, content) => {
    const zones = html(content)
    expect(zones.own).toBe("In May.")
    expect(zones.quoted).toContain("When?")
  })

  it("keeps what the sender indented or quoted himself", () => {
    expect(
      html(
        '<div>Terms:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">900 a month</blockquote>',
      ).own,
    ).toBe("Terms:\n900 a month")
    expect(html('Terms:<blockquote class="gmail_quote">900 a month</blockquote>').own).toBe(
      "Terms:\n900 a month",
    )
    expect(
      html(`See<blockquote>my terms</blockquote><div>${intro}</div><blockquote>When?</blockquote>`).own,
    ).toBe("See\nmy terms")
  })

  it("keeps answers between Gmail's block quotes", () => {
    const zones = html(
      `<div class="gmail_quote"><div class="gmail_attr">${intro}</div><blockquote class="gmail_quote">When?</blockquote><div>In May.</div><blockquote class="gmail_quote">How much?</blockquote><div>900.</div></div>`,
    )
    expect(zones.own).toBe("In May.\n900.")
  })

  it("trusts the client's own mark of a signature", () => {
    const zones = html(
      '<div>In May.</div><div>Cheers</div>-- <br><div class="gmail_signature"><div>Bo Doe</div><div>ACME</div></div>',
    )
    expect(zones.signature).toEqual(["Bo Doe", "ACME"])
    expect(zones.body).toBe("In May.")
  })
})
