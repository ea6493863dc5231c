import type { Handle, Send } from "../ports"
import { fromExtension, isGone, parseInsert, parsePause } from "../ports"
import { redact } from "../redact"
import type { Watch } from "../watch"
import { watch } from "../watch"
import { insertDraft } from "./insert"
import { GMAIL, readGmail } from "./read"
import { followSendings } from "./sending"

export interface GmailPage {
  page: Document
  window: Window
  send: Send
  handle: Handle
}

/**
 * Starts reading the Gmail page that this code runs in, if the rep has Gmail switched on; waits for the switch
 * otherwise. Ends by the returned controller, and by itself once this copy of the extension is gone.
 */
export function startGmail({ page, window, send, handle }: GmailPage): AbortController {
  const stop = new AbortController()
  const here = () => new URL(window.location.href)
  let running: { watch: Watch; end: AbortController } | null = null

  function begin(): void {
    if (running !== null || stop.signal.aborted) return
    const end = new AbortController()
    const sendings = followSendings({
      page,
      site: GMAIL,
      url: () => window.location.href.slice(0, 4000),
      now: Date.now,
      signal: end.signal,
      sent: (observation) => void running?.watch.tell(observation),
      lookAgain: (after) => running?.watch.lookAgain(after),
    })
    const site = { name: GMAIL, matches: () => true, read: readGmail }
    const gone = () => stop.abort()
    const options = { site, page, window, send, gone, signal: end.signal, hold: sendings.hold }
    running = { end, watch: watch(options) }
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
          if (running === null) return { ok: false, message: "Slipstream is switched off for Gmail." }
          running.watch.again()
          return { ok: true }
        },
      },
      "reader.report": {
        from: fromExtension,
        parse: () => ({}),
        run: async () => ({ text: redact(page) }),
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
        run: async (request) => ({ result: await insertDraft(page, here(), request) }),
      },
    },
    stop.signal,
  )

  send("page.allowed", { site: GMAIL }).then(
    ({ allowed }) => {
      if (allowed) begin()
    },
    (cause: unknown) => {
      if (isGone(cause)) stop.abort()
    },
  )
  return stop
}
