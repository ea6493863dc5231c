import type { Outcome } from "../context/outcome"
import { Notice } from "../controls/notice"

/** What a click came to, beside it. Always in the tree, so that a screen reader says the change. */
export function ResultNotice({ outcome, ok }: { outcome: Outcome | null; ok: string }) {
  return (
    <div role="status">
      {outcome && (
        <Notice look={outcome.ok ? "ok" : "bad"}>
          <p>{outcome.ok ? ok : outcome.message}</p>
        </Notice>
      )}
    </div>
  )
}
