import type { Outcome } from "../context/outcome"
import { Switch } from "../controls/switch"
import { siteName } from "../format/site-names"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

interface SiteRowProps {
  name: string
  /** What of it is read; null where its kind says so. */
  reads: string | null
  on: boolean
  /** Called in the click itself: the browser asks its question only then. */
  onSwitch: (on: boolean) => Promise<Outcome>
  /** What to know once it is switched off. */
  off: string
}

/** A site and whether it is read. */
export function SiteRow({ name, reads, on, onSwitch, off }: SiteRowProps) {
  const { outcome, run } = useResult()
  const title = siteName(name)
  return (
    <li className="border-b border-line py-1.5 last:border-b-0">
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
        <div className="min-w-0">
          <p className="font-medium">{title}</p>
          {reads && <p className="text-small text-ink-2">{reads}</p>}
        </div>
        <Switch label={title} hideLabel on={on} onChange={(next) => void run(() => onSwitch(next))} />
      </div>
      {/* That it is on, the switch says. */}
      <ResultNotice outcome={outcome?.ok && on ? null : outcome} ok={off} />
    </li>
  )
}
