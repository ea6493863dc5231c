import type { LanguageModelApi, LanguageModelSession } from "~src/models/built-in/api"

export interface LanguageModelManners {
  availability?: string
  pieces?: readonly string[]
  /** It says nothing more after so many pieces. */
  hangsAfter?: number
  /** Name of the DOMException with which asking for a session fails. */
  refuses?: string
  /** Name of the DOMException with which the stream breaks after so many pieces. */
  breaksAfter?: { pieces: number; name: string }
  /** Shares that a download reports before it is done. */
  download?: readonly number[]
}

/** A double of the browser's `LanguageModel` that answers as the test says, and keeps what it was told. */
export function scriptedLanguageModel(manners: LanguageModelManners) {
  const seen = { options: [] as unknown[], prompts: [] as string[], destroyed: 0, aborted: 0 }
  const api: LanguageModelApi = {
    availability: async () => manners.availability ?? "available",
    async create(options) {
      seen.options.push(options)
      if (manners.refuses) throw new DOMException("refused", manners.refuses)
      const monitor = new EventTarget()
      options.monitor?.(monitor)
      for (const loaded of manners.download ?? []) {
        monitor.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded, total: 1 }))
      }
      return session()
    },
  }

  function session(): LanguageModelSession {
    return {
      promptStreaming(input, { signal }) {
        seen.prompts.push(input)
        const pieces = manners.pieces ?? []
        let next = 0
        return new ReadableStream<string>({
          start(controller) {
            signal.addEventListener("abort", () => {
              seen.aborted++
              controller.error(new DOMException("aborted", "AbortError"))
            })
          },
          pull(controller) {
            const { breaksAfter } = manners
            if (breaksAfter && next === breaksAfter.pieces) {
              controller.error(new DOMException("broken", breaksAfter.name))
              return undefined
            }
            if (next === manners.hangsAfter) return new Promise<void>(() => {})
            const piece = pieces[next++]
            if (piece === undefined) controller.close()
            else controller.enqueue(piece)
            return undefined
          },
        })
      },
      destroy: () => {
        seen.destroyed++
      },
    }
  }
  return { api, seen }
}
