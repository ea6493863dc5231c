/** What fits into one post of the usual trackers, in characters. */
const MOST_CHARS = 60_000
/** Nobody needs a mail's words to mend a reader: of a longer text only so many stand-ins are written. */
const MOST_WORDS = 8
/** Neighbours of the same tag and classes beyond these are only hinted at. */
const MOST_ALIKE = 4
/** How far down is written what stands beside the main part of the page: navigation, lists of chats. */
const ASIDE_DEPTH = 5
const MOST_DEPTH = 500

/** Hold code, drawings or other documents: nothing that a reader goes by. */
const EMPTIED = new Set(["script", "style", "noscript", "template", "svg", "iframe", "object", "canvas"])
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"])

/** Attributes whose values the page's makers choose, from a few words. */
const KEPT =
  /^(?:role|type|dir|lang|hidden|tabindex|contenteditable|g_editable|colspan|rowspan|jsname|aria-(?:hidden|expanded|selected|checked|haspopup|level|modal|live|current|pressed|disabled))$/
/** Names that tests go by; with anything but letters in them they may be made of data. */
const LABELS = /^(?:data-(?:view-name|test|test-?id|testing-id|selenium-test|qa)|componentkey)$/
/** Name elements by their ids. */
const IDS = /^(?:id|for|aria-(?:labelledby|describedby|controls|owns|activedescendant))$/
const ADDRESSES = /^(?:href|src|action|data-href)$/
/** Further attributes that are named as they are. A slip in a mail's quotes makes names of any of its words. */
const NAMED = /^(?:(?:data|aria)-[a-z-]+|title|alt|name|value|placeholder|email|datetime|content|js[a-z]+)$/

const SIMPLE = /^[\w.-]{0,30}$/
const LABEL = /^[a-z]+(?:[-_][a-z]+)*$/i
/** No address, nothing but what style sheets are written with. */
const CLASS = /^(?!.*\w@\w)[!-~]{1,80}$/
const PUT_AWAY = /(?:^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Parts of addresses that tell what kind of page is meant and nothing of whom. */
const STRUCTURE = new Set(["https", "http", "mailto", "tel", "in", "company", "messaging", "thread", "sales"])

const WORD = /[\p{L}\p{M}\p{N}\p{So}]+/gu
const NUMBER = /^\p{N}+$/u

/**
 * The structure of a page, safe to show to anybody: tags, classes and roles as they are; of its texts and its other
 * attributes every word by a stand-in, the same word by the same one in whatever case, and every digit as a zero.
 * Scripts, styles, comments and what is put away are left out. At most 60,000 characters, tags always closed.
 */
export function redact(page: Document): string {
  const wordFor = standIns("w")
  const idFor = standIns("i")
  const main = page.querySelector("main, [role=main]")
  const lines: string[] = []
  let left = MOST_CHARS

  /** Whether it fitted. `closing`: room that must stay for the closing tag. */
  function write(line: string, closing = 0): boolean {
    const fits = line.length + closing < left
    if (fits) {
      lines.push(line)
      left -= line.length + 1
    }
    return fits
  }

  const cover = (word: string) => (NUMBER.test(word) ? "0".repeat(Math.min(word.length, 20)) : wordFor(word))

  function words(text: string): string {
    const folded = text.slice(0, 1000).replace(/\s+/g, " ").trim()
    const cut = [...folded.matchAll(WORD)][MOST_WORDS]?.index
    const shown = cut === undefined ? folded : `${folded.slice(0, cut)}…`
    return escaped(shown.replace(WORD, cover))
  }

  function address(url: string): string {
    if (/^(?:data|blob|javascript):/i.test(url)) return ""
    return escaped(url.slice(0, 300).replace(WORD, (word) => (STRUCTURE.has(word) ? word : cover(word))))
  }

  function classes(names: string): string {
    return escaped(list(names, (name) => (CLASS.test(name) ? name : wordFor(name))))
  }

  function attribute({ name, value }: Attr, element: Element): string {
    if (name === "class") return ` class="${classes(value)}"`
    if (name === "style") return putAway(value)
    if (name.startsWith("on")) return ""
    const shown = NAMED.test(name) || KEPT.test(name) || IDS.test(name) || ADDRESSES.test(name)
    const named = shown || LABELS.test(name) ? name : name.replace(WORD, wordFor).replace(/[^\w-]/g, "-")
    const text = shownValue(name, value, element)
    return text === "" ? ` ${named}` : ` ${named}="${text}"`
  }

  function shownValue(name: string, value: string, element: Element): string {
    const chosen = KEPT.test(name) || (name === "name" && element.localName === "meta")
    if ((chosen && SIMPLE.test(value)) || (LABELS.test(name) && LABEL.test(value))) return value
    if (IDS.test(name)) return list(value, idFor)
    return ADDRESSES.test(name) ? address(value) : words(value)
  }

  function writeElement(element: Element, depth: number, aside: number): void {
    const tag = element.localName
    const open = `<${tag}${[...element.attributes].map((one) => attribute(one, element)).join("")}>`
    if (VOID.has(tag)) {
      write(open)
      return
    }
    const close = `</${tag}>`
    if (EMPTIED.has(tag) || element.childNodes.length === 0) {
      write(open + close)
      return
    }
    const within = main === null || main.contains(element) || element.contains(main)
    const hidden = PUT_AWAY.test(element.getAttribute("style") ?? "")
    if (hidden || depth > MOST_DEPTH || (!within && aside === 0)) {
      write(`${open}…${close}`)
      return
    }
    if (!write(open, close.length + 1)) return
    left -= close.length + 1
    writeChildren(element, depth + 1, within ? ASIDE_DEPTH : aside - 1)
    left += close.length + 1
    write(close)
  }

  function writeChildren(parent: Element, depth: number, aside: number): void {
    let alike = 0
    let before = ""
    for (const child of parent.childNodes) {
      if (isElement(child)) {
        const shape = `${child.localName} ${child.getAttribute("class") ?? ""}`
        alike = shape === before ? alike + 1 : 1
        before = shape
        if (alike <= MOST_ALIKE || (main !== null && child.contains(main))) writeElement(child, depth, aside)
        else if (alike === MOST_ALIKE + 1) write("…")
      } else if (child.nodeType === child.TEXT_NODE) {
        const text = words(child.textContent ?? "")
        if (text !== "") write(text)
      }
    }
  }

  writeElement(page.documentElement, 0, ASIDE_DEPTH)
  return lines.join("\n")
}

/** Gives each word its own stand-in, numbered as they come; a capital stays one. */
function standIns(letter: string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const plain = word.toLowerCase()
    const there = known.get(plain) ?? `${letter}${known.size + 1}`
    known.set(plain, there)
    return word === plain ? there : there.toUpperCase()
  }
}

/** Style sheets say nothing that a reader goes by; that something is put away does. */
function putAway(style: string): string {
  const said = PUT_AWAY.exec(style)?.[1]
  return said === undefined ? "" : ` style="${said}"`
}

function list(names: string, one: (name: string) => string): string {
  return names.split(/\s+/).filter(Boolean).map(one).join(" ")
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
