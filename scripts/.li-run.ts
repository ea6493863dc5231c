import { readFileSync } from "node:fs"
import { JSDOM, VirtualConsole } from "jsdom"
import { readConversations } from "~src/sites/linkedin/conversations"
import { readLinkedin } from "~src/sites/linkedin/read"

const [, , file, url, scramble] = process.argv
const { document } = new JSDOM(readFileSync(file!, "utf8"), { url, virtualConsole: new VirtualConsole() })
  .window
if (scramble) {
  let n = 0
  const m = new Map<string, string>()
  for (const e of document.querySelectorAll("[class]"))
    e.setAttribute(
      "class",
      [...e.classList]
        .map((c) => {
          if (!m.has(c)) m.set(c, "x" + (n++).toString(36) + "q")
          return m.get(c)!
        })
        .join(" "),
    )
}
const t = performance.now()
const r = readLinkedin(document, new URL(url!), Date.UTC(2026, 10, 22))
console.log(JSON.stringify(r, null, 1))
console.log("ms", performance.now() - t)
const c = readConversations(document)
if (c.nodes) console.log(c.nodes, c.filled, c.rows)
