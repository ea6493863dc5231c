import { MailOpen } from "lucide-react"
import type { Digest } from "~src/record/digest"
import type { Thread } from "~src/record/thread"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { DigestList } from "./digest-list"
import { usePanelActions } from "./panel-actions"
import { Centre } from "./state-frames"
import { bareSubject } from "./timeline-groups"

const words = {
  title: "Open a conversation",
  text: "You see here who it is with, what they asked and promised, and the next step, with a draft. It stays on this computer until you log it to your CRM or let a model write.",
  news: "New mail since you last looked",
  none: "In this tab there is nothing to read. Slipstream reads your mailbox, LinkedIn and your calendar, and the sites you switch on in the settings.",
}

interface EmptyProps {
  /** Is a page open that Slipstream reads? */
  readable: boolean
  /** Known conversations in which new mail was seen and not read yet, newest first. */
  news: readonly Thread[]
  /** What was logged without a click since the rep looked it over last. */
  digest: Digest | null
}

/** No conversation is open. */
export function Empty({ readable, news, digest }: EmptyProps) {
  const { openThread, unlog, digestSeen } = usePanelActions()
  const { run } = useAction()
  const times = useTimes()
  return (
    <>
      <Centre icon={<MailOpen aria-hidden className="size-5" />} title={words.title}>
        <p className="text-ink-2">{readable ? words.text : words.none}</p>
      </Centre>
      {digest && (
        <div className="px-3 pb-4">
          <DigestList digest={digest} unlog={unlog} seen={digestSeen} />
        </div>
      )}
      {news.length > 0 && (
        <section aria-labelledby="news" className="px-3">
          <h2 id="news" className="border-b border-line pb-1 font-semibold">
            {words.news}
          </h2>
          <ul>
            {news.slice(0, 20).map((thread) => (
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
      )}
    </>
  )
}
