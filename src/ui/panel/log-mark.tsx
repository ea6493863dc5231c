import { CircleAlert, CircleCheck, LoaderCircle, Upload } from "lucide-react"
import type { Activity } from "~src/record/activity"
import { useCrmName } from "../context/crm-names"
import { useAction } from "../context/use-action"
import { IconButton } from "../controls/button"
import { safeUrl } from "../format/safe-url"
import type { Logged } from "./log-state"
import { usePanelActions } from "./panel-actions"
import type { ActivityData } from "./panel-data"

const words = {
  log: (crm: string) => `Log this to ${crm}`,
  open: (crm: string) => `Logged. Open it in ${crm}`,
  done: (crm: string) => `Logged to ${crm}`,
  waiting: (crm: string) => `On its way to ${crm}`,
  removing: (crm: string) => `Being removed from ${crm}`,
  stuck: "Not logged: needs you. See below",
}

interface LogMarkProps {
  activity: Activity
  logged: Logged
  data: Pick<ActivityData, "connections">
}

const PLACE = "mt-0.5 inline-grid size-7 shrink-0 place-items-center rounded-lg"

/** Whether one activity is in the CRM, with the way there; or the click that logs it. */
export function LogMark({ activity, logged, data }: LogMarkProps) {
  const { log } = usePanelActions()
  const { busy, run } = useAction()
  const crmName = useCrmName()
  const connector = logged.entry?.receipt?.connector ?? data.connections[0]?.connector
  if (connector === undefined) return null
  const crm = crmName(connector)
  if (busy || logged.state === "waiting" || logged.state === "removing") {
    const label = logged.state === "removing" ? words.removing(crm) : words.waiting(crm)
    return (
      <span role="img" aria-label={label} title={label} className={PLACE}>
        <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin text-ink-3" />
      </span>
    )
  }
  if (logged.state === "done") return <Done crm={crm} url={logged.entry?.receipt?.url ?? null} />
  if (logged.state === "stuck") {
    return (
      <span role="img" aria-label={words.stuck} title={words.stuck} className={PLACE}>
        <CircleAlert aria-hidden className="size-4 text-warn" />
      </span>
    )
  }
  return (
    <IconButton
      icon={Upload}
      label={words.log(crm)}
      className="mt-0.5 text-ink-3"
      onClick={() => run(() => log([activity.id]))}
    />
  )
}

function Done({ crm, url }: { crm: string; url: string | null }) {
  const href = safeUrl(url)
  if (href === null) {
    return (
      <span role="img" aria-label={words.done(crm)} title={words.done(crm)} className={PLACE}>
        <CircleCheck aria-hidden className="size-4 text-ok" />
      </span>
    )
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.open(crm)}
      title={words.open(crm)}
      className={`${PLACE} text-ok hover:bg-wash`}
    >
      <CircleCheck aria-hidden className="size-4" />
    </a>
  )
}
