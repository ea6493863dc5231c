import type { Observation } from "~src/record/observation"
import { inTime } from "./in-time"
import type { Handle, Inserted, InsertRequest, ReadReply, Send } from "./ports"
import { fromExtension, isGone, parseInsert, parsePause, parseReadReply, parseSelectors } from "./ports"
import type { Site } from "./reader"
import { redact } from "./redact"
import { hits, preferSelectors } from "./selector"
import type { Watch, WatchOptions } from "./watch"
import { RETRY, watch } from "./watch"

export interface ReadPage {
  site: Site
  page: Document
  window: Window
  send: Send
  handle: Handle
}

type Insert = (request: InsertRequest) => Promise<Inserted>

/** What a site does besides being read. */
export interface Besides {
  /** Puts a draft into the page's reply box; left out for sites where nothing is ever put into the page. */
  insert?: Insert
  /** Tells what stands in the open reply box; left out where it is never looked at. Asked only by the rep's click. */
  readReply?: (threadId: string) => ReadReply
  /** Runs as long as the page is read, and may hold back what is seen until it is sure. */
  alongside?: (reading: Alongside) => WatchOptions["hold"]
}

/** The reading that something runs alongside of. */
export interface Alongside {
  signal: AbortSignal
  tell: (observation: Observation) => void
  /** Looks at the page once more, in so many milliseconds. */
  lookAgain: (after: number) => void
}

/** The longest wait, in milliseconds, before an unanswered question is put again. */
const LONGEST_RETRY = 30_000
/** Time, in milliseconds, that the background has to say whether the page may be read. */
const ANSWER_WITHIN = 2000

/** Most sites are only read. */
const nothingToWriteIn: Insert = async () => "no_composer"
const nothingWritten = (): ReadReply => ({ result: "no_composer" })
const holdNothing: WatchOptions["hold"] = (seen) => seen

/**
 * Starts reading the page that this code runs in, if the rep has the site switched on; waits for the switch otherwise.
 * Ends by the returned controller, and by itself once this copy of the extension is gone.
 */
export function startReading(
  { site, page, window, send, handle }: ReadPage,
  { insert = nothingToWriteIn, readReply = nothingWritten, alongside = () => holdNothing }: Besides = {},
): AbortController {
  const stop = new AbortController()
  const gone = () => stop.abort()
  let running: { watch: Watch; end: AbortController } | null = null

  function begin(): void {
    if (running !== null || stop.signal.aborted) return
    const end = new AbortController()
    const hold = alongside({
      signal: end.signal,
      tell: (observation) => void running?.watch.tell(observation),
      lookAgain: (after) => running?.watch.lookAgain(after),
    })
    running = { end, watch: watch({ site, page, window, send, gone, signal: end.signal, hold }) }
  }

  function end(): void {
    running?.end.abort()
    running = null
  }

  stop.signal.addEventListener("abort", end)
  handle(
    {
      "reader.again": {
        from: fromExtension,
        parse: () => ({}),
        run: async () => {
          if (running === null) return { ok: false, message: "Slipstream is switched off for this site." }
          running.watch.again()
          return { ok: true }
        },
      },
      "reader.report": {
        from: fromExtension,
        parse: () => ({}),
        run: async () => ({ text: redact(page), hits: Object.fromEntries(hits) }),
      },
      "reader.selectors": {
        from: fromExtension,
        parse: parseSelectors,
        run: async ({ selectors }) => {
          preferSelectors(selectors, page)
          running?.watch.again()
          return { ok: true }
        },
      },
      "reader.pause": {
        from: fromExtension,
        parse: parsePause,
        run: async ({ paused }) => {
          if (paused) end()
          else begin()
          return { ok: true }
        },
      },
      "composer.insert": {
        from: fromExtension,
        parse: parseInsert,
        run: async (request) => ({ result: await insert(request) }),
      },
      "composer.read": {
        from: fromExtension,
        parse: parseReadReply,
        run: async ({ threadId }) => readReply(threadId),
      },
    },
    stop.signal,
  )

  /** Asks until there is an answer: the worker may die over the question, and nobody else would ask. */
  async function beginIfAllowed(attempt = 0): Promise<void> {
    try {
      const { allowed, selectors } = await inTime(
        send("page.allowed", { site: site.name }),
        window,
        ANSWER_WITHIN,
      )
      preferSelectors(selectors, page)
      if (allowed) begin()
    } catch (cause) {
      if (isGone(cause)) gone()
      else if (!stop.signal.aborted)
        window.setTimeout(
          () => void beginIfAllowed(attempt + 1),
          Math.min(RETRY * 2 ** attempt, LONGEST_RETRY),
        )
    }
  }
  void beginIfAllowed()
  return stop
}
