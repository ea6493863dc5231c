import type { Thread } from "~src/record/thread"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { usePanelActions } from "./panel-actions"
import { bareSubject } from "./timeline-groups"

const words = { news: "New mail since you last looked" }

const MOST = 20

/** Known conversations in which new mail was seen and not read yet, newest first. */
export function NewsList({ news }: { news: readonly Thread[] }) {
  const { openThread } = usePanelActions()
  const { run } = useAction()
  const times = useTimes()
  return (
    <section aria-labelledby="news" className="px-3">
      <h2 id="news" className="border-b border-line pb-1 font-semibold">
        {words.news}
      </h2>
      <ul>
        {news.slice(0, MOST).map((thread) => (
          <li key={thread.id} className="border-b border-line last:border-b-0">
            <button
              type="button"
              className="grid w-full grid-cols-[1fr_auto] gap-2 rounded py-2 text-start hover:text-accent"
              onClick={() => run(() => openThread(thread.id))}
            >
              <span className="truncate" dir="auto">
                {bareSubject(thread.subject)}
              </span>
              <span className="text-ink-3">{times.short(thread.lastActivityAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
