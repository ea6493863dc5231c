import { ListTodo } from "lucide-react"
import { useId, useState } from "react"
import type { Contact } from "~src/record/contact"
import type { RemoteActivity } from "~src/record/remote-activity"
import { useCrmName } from "../context/crm-names"
import { useTimes } from "../context/times-context"
import { ExternalLink } from "../controls/external-link"
import { shortName } from "../format/names"
import { bareSubject } from "./timeline-groups"
import { ICONS } from "./timeline-item"

const words = {
  task: "Task",
  from: (crm: string, by: string | null) => (by === null ? `From ${crm}` : `From ${crm}, logged by ${by}`),
  open: (crm: string) => `Open in ${crm}`,
  empty: "No words of its own.",
}

interface RemoteItemProps {
  activity: RemoteActivity
  contacts: readonly Contact[]
}

/** One activity that a colleague or the CRM's own sync has logged: a line to scan, its words on a click. */
export function RemoteItem({ activity, contacts }: RemoteItemProps) {
  const [open, setOpen] = useState(false)
  const times = useTimes()
  const crm = useCrmName()(activity.connector)
  const id = useId()
  const { icon: Icon, words: kind } =
    activity.kind === "task" ? { icon: ListTodo, words: words.task } : ICONS[activity.kind]
  const writer = contacts.find(({ emails }) => activity.from !== null && emails.includes(activity.from))
  const who = writer ? shortName(writer.name, activity.from ?? "") : (activity.by ?? activity.from ?? kind)
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="group grid w-full min-w-0 grid-cols-[16px_1fr] gap-x-2 rounded py-1.5 text-start"
      >
        <Icon aria-label={kind} className="mt-0.5 size-3.5 text-ink-3 group-hover:text-accent" />
        <span className="min-w-0">
          <span className="flex gap-1.5">
            <span className="truncate font-medium" dir="auto">
              {who}
            </span>
            <time
              dateTime={new Date(activity.at).toISOString()}
              title={times.long(activity.at)}
              className="shrink-0 text-ink-3"
            >
              {times.clock(activity.at)}
            </time>
          </span>
          <span className="line-clamp-2 text-ink-2" dir="auto">
            {bareSubject(activity.subject)}
          </span>
          <span className="block text-small text-ink-3">{words.from(crm, activity.by)}</span>
        </span>
      </button>
      <div id={id}>
        {open && (
          <div className="rise-in grid grid-cols-1 gap-2 ps-6 pb-3">
            {/* tabIndex: text that scrolls must be reachable by keyboard. */}
            <section
              aria-label={activity.subject || kind}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
              tabIndex={0}
              dir="auto"
              className="max-h-72 overflow-y-auto whitespace-pre-wrap rounded"
            >
              {activity.text || <span className="text-ink-3">{words.empty}</span>}
            </section>
            {activity.url && <ExternalLink url={activity.url}>{words.open(crm)}</ExternalLink>}
          </div>
        )}
      </div>
    </li>
  )
}
