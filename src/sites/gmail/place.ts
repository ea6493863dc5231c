/** What the address alone says of a Gmail page. */
export interface Place {
  /** A thread ought to be open. */
  thread: boolean
  /** A message in a window of its own, which has neither Google's bar nor the list. */
  popout: boolean
  /** A view of mail that Gmail is still to send: scheduled, or waiting for a connection. */
  unsent: boolean
}

/** Views whose first part behind the name is theirs (a query, a label), not a thread. */
const WITH_ARGUMENT = new Set([
  "search",
  "label",
  "category",
  "advanced-search",
  "section_query",
  "create-filter",
])
/** Ids of threads in addresses: Gmail's newer token, the older hexadecimal id, the permanent id. */
const THREAD_ID = /^(?:[A-Za-z]{20,}|[0-9a-f]{16}|#?(?:thread|msg)-[af]:[\w-]+)$/u

export function placeOf(url: URL): Place {
  const parts = url.hash.replace(/^#/u, "").replace(/\?.*$/u, "").split("/")
  const [view = ""] = parts
  const last = decoded(parts[parts.length - 1] ?? "")
  const argument = WITH_ARGUMENT.has(view) ? 1 : 0
  const popout = /\/popout$/u.test(url.pathname) || url.searchParams.get("view") === "btop"
  return {
    thread: parts.length > 1 + argument && THREAD_ID.test(last),
    popout,
    unsent: view === "scheduled" || view === "outbox",
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
