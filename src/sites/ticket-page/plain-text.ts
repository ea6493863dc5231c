/** Elements after which a new line begins. */
const BLOCKS = new Set(["p", "div", "li", "tr", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"])
/** What is never text that somebody wrote. */
const SILENT = new Set(["script", "style", "template", "button", "svg", "noscript"])

/** The text of a message with its lines, as the page shows them; told without laying the page out. */
export function plainText(root: Element): string {
  const lines: string[] = [""]
  const write = (text: string) => {
    const last = lines.length - 1
    lines[last] = `${lines[last] ?? ""}${text.replace(/\s+/gu, " ")}`
  }
  // A stack of one's own: pages may nest deeper than the program's.
  const rest: (Node | "line")[] = [root]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === "line") {
      if (lines.at(-1)?.trim() !== "") lines.push("")
      continue
    }
    const name = node.nodeName.toLowerCase()
    if (name === "#text") write(node.textContent ?? "")
    else if (name === "br") lines.push("")
    else if (!name.startsWith("#") && !SILENT.has(name)) {
      const isBlock = BLOCKS.has(name)
      if (isBlock) rest.push("line")
      rest.push(...[...node.childNodes].reverse())
      if (isBlock) rest.push("line")
    }
  }
  return lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()
}
