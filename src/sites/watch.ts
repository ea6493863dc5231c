import type { Observation } from "~src/record/observation"
import { rememberTold } from "./changes"
import { inTime } from "./in-time"
import type { Send } from "./ports"
import { isGone } from "./ports"
import type { Reading, Site } from "./reader"
import { hits, ownHits } from "./selector"

export interface WatchOptions {
  site: Site
  page: Document
  window: Window
  send: Send
  /** Ends the watching. */
  signal: AbortSignal
  /** Called when this copy of the extension can reach nobody any more. */
  gone: () => void
  /** Called at every look with what is seen, before it is told; may leave out what must wait. */
  hold: (seen: readonly Observation[], now: number) => readonly Observation[]
}

export interface Watch {
  /** Looks once more `after` milliseconds from now, if nothing makes it look sooner. */
  lookAgain: (after: number) => void
  /** Tells the page anew, as if nothing had been told. */
  again: () => void
  /** Tells one observation that no look at the page has given. */
  tell: (observation: Observation) => Promise<void>
}

/** From the first change of the page to the look at it. */
const DELAY = 400
/** The same where only the letters of texts change, as a clock's, or those that the rep is typing. */
const DELAY_OF_TEXT = 2000
/** A look may cost this share of the time, however much the page changes: one in so many milliseconds. */
const SHARE = 25
/** A page that can't be read for this long has settled and isn't merely loading. */
const SETTLED = 5000
/** First wait, in milliseconds, before what did not arrive is said again; it doubles each time. */
export const RETRY = 200
const RETRIES = 6
/**
 * Time, in milliseconds, that the background has to keep what is told, doubled each time: it answers when the CRM and
 * a model have been asked too. Longer than most need, and telling twice changes nothing.
 */
const KEPT_WITHIN = 20_000
/** Attributes that change on elements that stay: everything else that matters comes with new elements. */
const ATTRIBUTES = [
  "data-message-id",
  "data-thread-perm-id",
  "data-thread-id",
  "data-msg-overlay-conversation-bubble-is-minimized",
  "aria-expanded",
]

/**
 * Looks at a page whenever it has changed, tells the background what is new, and says when the page can't be read.
 * One observer, no polling; changes are only counted as "something changed", so a storm of them costs one look.
 */
export function watch(options: WatchOptions): Watch {
  const { site, page, window, signal, send } = options
  const told = rememberTold()
  const blindness = watchBlindness(options, () => lookIn(SETTLED))
  let timer: { id: number; at: number } | null = null
  let earliest = 0
  let url = ""
  let toldHits = "{}"

  const observer = new MutationObserver((changes) =>
    lookIn(changes.every(({ type }) => type === "characterData") ? DELAY_OF_TEXT : DELAY),
  )
  function lookIn(delay: number): void {
    if (signal.aborted) return
    const at = Math.max(Date.now() + delay, earliest)
    if (timer !== null && timer.at <= at) return
    if (timer !== null) window.clearTimeout(timer.id)
    timer = { at, id: window.setTimeout(whenIdle, at - Date.now()) }
  }

  function whenIdle(): void {
    if ("requestIdleCallback" in window) window.requestIdleCallback(look, { timeout: 1000 })
    else look()
  }

  function look(): void {
    timer = null
    if (signal.aborted) return
    const began = performance.now()
    const now = Date.now()
    const here = new URL(window.location.href)
    hits.clear()
    const reading = read(here, now)
    tellHits()
    blindness.noticed(reading, here, now)
    const ready = options.hold(reading.kind === "seen" ? reading.observations : [], now)
    if (reading.kind !== "blind") tellSeen(ready, here)
    earliest = Date.now() + SHARE * (performance.now() - began)
  }

  /** What goes wrong over a page that nobody has foreseen is told by its kind alone: its words may be the page's. */
  function read(here: URL, now: number): Reading {
    try {
      return site.read(page, here, now)
    } catch (cause) {
      console.error(cause)
      return { kind: "blind", workspace: null, missing: [cause instanceof Error ? cause.name : "error"] }
    }
  }

  /** Only while the rep has selectors of their own: that these work is news once. */
  function tellHits(): void {
    const found = ownHits()
    const text = JSON.stringify(found)
    if (text === toldHits || text === "{}") return
    toldHits = text
    send("page.selectors", { site: site.name, hits: found }).catch((cause: unknown) => {
      if (isGone(cause)) options.gone()
    })
  }

  function tellSeen(seen: readonly Observation[], here: URL): void {
    const moved = here.href !== url
    url = here.href
    // A page that is being drawn again shows nothing for a moment; one that was left shows something else.
    if (moved || seen.length > 0) told.forgetAllBut(new Set(seen.map(({ kind }) => kind)))
    for (const observation of seen) {
      const changed = told.changed(observation)
      if (changed !== null) void tell(changed)
    }
  }

  async function tell(observation: Observation, attempt = 0): Promise<void> {
    try {
      await inTime(send("page.observed", observation), window, KEPT_WITHIN * 2 ** attempt)
    } catch (cause) {
      if (isGone(cause)) options.gone()
      else if (attempt >= RETRIES || signal.aborted) told.forget(observation.kind)
      // The worker has died over it, or failed. The page may show something else by now, so it is not read again;
      // telling the same twice changes nothing.
      else window.setTimeout(() => void tell(observation, attempt + 1), RETRY * 2 ** attempt)
    }
  }

  window.addEventListener("hashchange", () => lookIn(DELAY), { signal })
  window.addEventListener("popstate", () => lookIn(DELAY), { signal })
  // A program that goes on within the page (`history.pushState`) says so nowhere else.
  historyOf(window)?.addEventListener("currententrychange", () => lookIn(DELAY), { signal })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    if (timer !== null) window.clearTimeout(timer.id)
  })
  observer.observe(page.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ATTRIBUTES,
  })
  lookIn(0)

  return {
    lookAgain: lookIn,
    tell: (observation) => tell(observation),
    again() {
      told.forgetAllBut(new Set())
      lookIn(0)
    },
  }
}

/** The browser's own account of where the tab goes (Navigation API); null where it has none. */
function historyOf(window: Window): EventTarget | null {
  const navigation = "navigation" in window ? window.navigation : null
  return navigation instanceof EventTarget ? navigation : null
}

/**
 * Says once for each page that it can't be read, when that has lasted. A page that finds more and more of what it lacks
 * is still loading.
 */
function watchBlindness({ site, send, gone }: WatchOptions, lookLater: () => void) {
  const said = new Set<string>()
  let since: { url: string; missing: string; at: number } | null = null
  return {
    noticed(reading: Reading, url: URL, now: number): void {
      if (reading.kind !== "blind") {
        since = null
        // Seen again, the page may go blind again: that is news.
        said.delete(url.href)
        return
      }
      const missing = reading.missing.join()
      if (since?.url !== url.href || since.missing !== missing) {
        since = { url: url.href, missing, at: now }
        lookLater()
      } else if (now - since.at >= SETTLED && !said.has(url.href)) {
        said.add(url.href)
        const { workspace } = reading
        const body = {
          site: site.name,
          workspace,
          url: url.href.slice(0, 4000),
          missing: [...reading.missing],
        }
        send("page.blind", body).catch((cause: unknown) => {
          if (isGone(cause)) gone()
        })
      } else if (!said.has(url.href)) lookLater()
    },
  }
}
