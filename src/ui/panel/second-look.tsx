import { ScanSearch } from "lucide-react"
import type { ThreadRecord } from "~src/record/thread-record"
import type { AuthenticityFlag } from "~src/record/today-item"
import { TextButton } from "../controls/button"
import { displayName } from "./people"

const words = { region: "Worth a second look", title: "Worth a second look:", show: "Show it" }

interface SecondLookProps {
  flags: readonly AuthenticityFlag[]
  record: Pick<ThreadRecord, "contacts" | "activities">
  onShowActivity: (activityId: string) => void
}

/** Entries that deserve a second look, each with its reason. A reason is no accusation, and nothing is taken away. */
export function SecondLook({ flags, record, onShowActivity }: SecondLookProps) {
  if (flags.length === 0) return null
  return (
    <section aria-label={words.region} className="px-3">
      <ul className="grid grid-cols-1 gap-1 ps-[46px] text-small">
        {flags.map(({ kind, subjectId, reason }) => {
          const contact = record.contacts.find(({ id }) => id === subjectId)
          const activity = record.activities.find(({ id }) => id === subjectId)
          return (
            <li key={`${kind} ${subjectId} ${reason}`} className="grid grid-cols-[auto_1fr] gap-1.5">
              <ScanSearch aria-hidden className="mt-0.5 size-3.5 text-warn" />
              <p className="min-w-0">
                <span className="text-warn">{words.title}</span>{" "}
                {contact && (
                  <>
                    <bdi>{displayName(contact)}</bdi>.{" "}
                  </>
                )}
                <span dir="auto">{reason}</span>{" "}
                {activity && (
                  <TextButton onClick={() => onShowActivity(activity.id)}>{words.show}</TextButton>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
