/** What a test or the tour may ask of the page, as parameters of its address. */
export interface PageOptions {
  /** Language of dates, BCP 47. */
  language: string
  /** List and thread side by side. */
  split: boolean
  /** How long a send can be undone, in milliseconds. */
  undoFor: number
  /** Time between the page's skeleton and its content, in milliseconds. */
  slow: number
  /** Every message open at once, as after "expand all". */
  expanded: boolean
}

const defaults: PageOptions = { language: "en-US", split: false, undoFor: 5000, slow: 0, expanded: false }

export function pageOptions(query: URLSearchParams): PageOptions {
  return {
    language: query.get("hl") ?? defaults.language,
    split: query.get("split") === "1",
    undoFor: numberOr(query.get("undo"), defaults.undoFor),
    slow: numberOr(query.get("slow"), defaults.slow),
    expanded: query.get("expanded") === "1",
  }
}

function numberOr(text: string | null, fallback: number): number {
  const number = text === null ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : fallback
}

/** The part of the address behind `#`: `inbox/TOKEN`, `search/words/TOKEN`, `label/Name/TOKEN`. */
export interface Place {
  /** `inbox`, `sent`, `all`, `search/…`, `label/…`. */
  list: string
  /** The open thread, or null for a list. */
  token: string | null
  composing: boolean
}

export function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?")
  const parts = path.split("/").filter((part) => part !== "")
  const last = parts.at(-1) ?? ""
  const token = parts.length > 1 && /^FMfcgz[A-Za-z]{10,}$/.test(last) ? last : null
  const list = (token === null ? parts : parts.slice(0, -1)).join("/") || "inbox"
  return { list, token, composing: new URLSearchParams(query).get("compose") === "new" }
}
