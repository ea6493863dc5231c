import {
  Building2,
  CalendarDays,
  Contact as ContactIcon,
  LifeBuoy,
  type LucideIcon,
  MessageSquare,
  Users,
} from "lucide-react"
import type { PageObservation } from "~src/record/observed-page"
import { ListedPeople } from "./listed-people"
import { MailboxQuestion } from "./mailbox-question"
import type { StrangeData } from "./panel-data"
import { Centre } from "./state-frames"
import { strangeWords } from "./strange-words"
import { Stranger } from "./stranger"

const words = {
  others: "Everybody else on this page stays out of your record. Open somebody’s profile to keep them.",
}

const ICONS: Record<PageObservation["kind"], LucideIcon> = {
  "person.profile": ContactIcon,
  "company.profile": Building2,
  "people.list": Users,
  "chat.thread": MessageSquare,
  "calendar.events": CalendarDays,
  "crm.record": ContactIcon,
  ticket: LifeBuoy,
}

/** A page that shows nobody of the record: what stands there, that it was not kept, and what would keep it. */
export function StrangePage({ data }: { data: StrangeData }) {
  const { observation, workspace } = data.page
  if (workspace === null) return <MailboxQuestion site={observation.site} mailboxes={data.mailboxes} />
  if (observation.kind === "person.profile") {
    return <Stranger profile={observation} candidates={data.candidates} />
  }
  const { title, text } = strangeWords(observation)
  if (data.listed.length > 0) {
    return (
      <div className="pb-4">
        <ListedPeople people={data.listed} />
        <p className="px-3.5 pt-3 text-ink-3">{words.others}</p>
      </div>
    )
  }
  const Icon = ICONS[observation.kind]
  return (
    <Centre icon={<Icon aria-hidden className="size-5" />} title={title}>
      <p className="text-ink-2">{text}</p>
    </Centre>
  )
}
