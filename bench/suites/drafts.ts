import { startDrafting, watchFirstWord } from "../../tests/e2e/harness/drafting"
import type { Suite, SuiteResult } from "../suite"

const RUNS = 15

/** How long after the model's first token the first words of a draft stand in the panel, in the built extension. */
export const drafts: Suite = {
  name: "drafts",
  async run(): Promise<SuiteResult> {
    const drafting = await startDrafting().catch((cause: unknown) => cause)
    if (drafting instanceof Error || !isSession(drafting)) {
      return { numbers: {}, lines: [], skipped: [`drafts: ${String(drafting)}`] }
    }
    try {
      const waits: number[] = []
      for (let run = 0; run < RUNS; run++) {
        let sentAt = 0
        // Words that stand in no earlier draft, so that the panel can't show them too soon.
        const word = `Run ${run} begins`
        await drafting.use({
          pieces: [word, " and goes on", " for a while", " until it ends."],
          pauseMs: 150,
          onPiece: (index, at) => {
            if (index === 0) sentAt ||= at
          },
        })
        const seenAt = await watchFirstWord(drafting.panel, word)
        await drafting.write()
        waits.push((await seenAt()) - sentAt)
      }
      waits.sort((a, b) => a - b)
      const median = waits[Math.floor(waits.length / 2)] ?? 0
      const worst = waits.at(-1) ?? 0
      return {
        numbers: { "drafts.firstWordMs": median, "drafts.firstWordMs.worst": worst },
        lines: [
          `first words in the panel ${median} ms after the model's first token (median of ${RUNS}; worst ${worst} ms)`,
        ],
        skipped: [],
      }
    } finally {
      await drafting.close()
    }
  },
}

function isSession(value: unknown): value is Awaited<ReturnType<typeof startDrafting>> {
  return typeof value === "object" && value !== null && "panel" in value
}
