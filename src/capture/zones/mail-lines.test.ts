import { describe, expect, it } from "vitest"
import { linesOf } from "./mail-lines"

function texts(content: string): string[] {
  return linesOf({ kind: "html", content }).map((line) => line.text)
}

describe("linesOf HTML", () => {
  it("breaks lines where a browser does", () => {
    expect(texts("<div>one</div>two<div>three<br>four</div>")).toEqual(["one", "two", "three", "four"])
    expect(texts("<p>one</p><p>two</p>")).toEqual(["one", "", "two"])
    expect(texts("<ul><li>one<li>two</ul>")).toEqual(["one", "two"])
    expect(texts("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")).toEqual(["a b", "c"])
    expect(texts("<pre>one\n  two</pre>")).toEqual(["one", "  two"])
    expect(texts("a <b>bold</b>\n  word&nbsp;&amp; more")).toEqual(["a bold word & more"])
  })

  it("shows nothing that a reader can't see", () => {
    const hidden = [
      "<style>p{color:red}</style>",
      "<script>alert(1)</script>",
      "<title>t</title>",
      "<!-- comment -->",
      '<div style="display:none">x</div>',
      '<div style="DISPLAY : none !important">x</div>',
      '<span style="font-size:0px">x</span>',
      '<span style="opacity:0">x</span>',
      '<div style="max-height:0;overflow:hidden">x</div>',
      '<span style="mso-hide:all">x</span>',
      "<div hidden><p>x</p></div>",
      '<div style="visibility:hidden">x</div>',
      '<div style="position:absolute;left:-9999px">x</div>',
      '<div style="text-indent:-5000px">x</div>',
      '<div style="width:0;overflow:hidden">x</div>',
      '<span style="color:#fff">x</span>',
      '<span style="color: rgb(254, 254, 254) !important">x</span>',
      '<font color="white">x</font>',
      '<span style="color:transparent">x</span>',
      '<span style="color:rgba(0,0,0,0)">x</span>',
      '<table bgcolor="#202020"><tr><td><font color="#202020">x</font></td></tr></table>',
    ]
    for (const element of hidden) expect(texts(`a${element}b`).join("")).toBe("ab")
  })

  it("shows light letters on a dark ground, and what stands aside but on the page", () => {
    const shown = [
      '<div style="background:#202020"><span style="color:#fff">x</span></div>',
      '<td bgcolor="#003366"><font color="white">x</font></td>',
      '<div style="background:url(dark.png)"><span style="color:#fff">x</span></div>',
      '<span style="color:rgb(0,0,0)">x</span>',
      '<div style="position:relative;left:-4px">x</div>',
      '<div style="text-indent:-20px">x</div>',
    ]
    for (const element of shown) expect(texts(`a${element}b`).join("")).toContain("x")
  })

  it("drops signs without width", () => {
    expect(texts("pa\u200by\ufeff me\u200e")).toEqual(["pay me"])
  })

  it("survives broken HTML", () => {
    expect(texts("<div><b>a</i></div></div></p>b<")).toEqual(["a", "b<"])
    expect(texts('<div class="a')).toEqual([])
    expect(texts("a &amp b &#0; &#x110000; c")[0]).toContain("a & b")
  })
})

describe("linesOf plain text", () => {
  it("counts markers and takes them off", () => {
    const lines = linesOf({ kind: "plain", content: "a\r\n> b\r>> c\n> > d\n>e" })
    expect(lines.map((line) => line.quoteDepth)).toEqual([0, 1, 2, 2, 1])
    expect(lines.map((line) => line.text)).toEqual(["a", "b", "c", "d", "e"])
    expect(lines[2]?.raw).toBe(">> c")
  })
})
