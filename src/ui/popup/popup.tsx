import { EyeOff, MailCheck, PanelRight, Settings2 } from "lucide-react"
import type { ReactNode } from "react"
import type { Digest } from "~src/record/digest"
import type { View } from "~src/record/view"
import { NoticeLine } from "../context/notices"
import type { Outcome } from "../context/outcome"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { Switch } from "../controls/switch"
import { plural } from "../format/plural"
import { DigestList } from "../panel/digest-list"

const words = {
  title: "Slipstream",
  none: "Nothing to read in this tab.",
  other: "This page is read. Looking keeps nobody; the panel shows what your record knows.",
  list: "A list is open. Open a conversation to capture it.",
  blind: "This page can’t be read. Open the panel to see what to do.",
  failed: "This page was read and could not be kept. Open the panel to see what to do.",
  paused: "Switched off here.",
  captured: (count: number) => `${plural(count, "message")} captured from this conversation`,
  skipped: (count: number) => `${plural(count, "message")} skipped`,
  folded: (count: number) => `${count} folded, captured when you open ${count === 1 ? "it" : "them"}`,
  step: "Next step",
  readHere: (site: string) => `Read ${site}`,
  panel: "Open the panel",
  settings: "Settings",
}

export interface PopupData {
  view: View | null
  /** Name of the site for people; null where the tab shows none of ours. */
  site: string | null
  paused: boolean
  captured: number
  skipped: number
  /** Title of the best open step of the conversation. */
  step: string | null
  /** What was logged without a click since the rep looked it over last. */
  digest: Digest | null
}

export interface PopupActions {
  setPaused: (paused: boolean) => Promise<Outcome>
  openPanel: () => Promise<Outcome>
  openSettings: () => Promise<Outcome>
  unlog: (entryIds: string[]) => Promise<Outcome>
  digestSeen: () => Promise<Outcome>
}

/** What this tab gave, on and off for its site, and the way to the panel. */
export function Popup({ data, actions }: { data: PopupData; actions: PopupActions }) {
  const { run } = useAction()
  return (
    <div className="w-80 max-w-full">
      <main className="grid grid-cols-1 gap-3 p-3">
        <div className="flex items-center gap-2">
          <h1 className="flex-1 font-semibold">{words.title}</h1>
          {data.site && (
            <Switch
              label={words.readHere(data.site)}
              on={!data.paused}
              onChange={(on) => run(() => actions.setPaused(!on))}
            />
          )}
        </div>
        <Given data={data} />
        {data.step && !data.paused && (
          <div className="rounded-xl border border-accent-line bg-accent-wash p-2.5">
            <p className="text-tiny font-semibold text-accent">{words.step}</p>
            <p className="line-clamp-3 font-medium" dir="auto">
              {data.step}
            </p>
          </div>
        )}
        {data.digest && <DigestList digest={data.digest} unlog={actions.unlog} seen={actions.digestSeen} />}
        <div className="flex flex-wrap gap-2">
          <Button look="go" icon={PanelRight} onClick={() => run(actions.openPanel)}>
            {words.panel}
          </Button>
          <Button look="plain" icon={Settings2} onClick={() => run(actions.openSettings)}>
            {words.settings}
          </Button>
        </div>
      </main>
      <NoticeLine />
    </div>
  )
}

function Given({ data }: { data: PopupData }) {
  const { view } = data
  if (data.paused) return <p className="text-ink-2">{words.paused}</p>
  if (view === null) return <p className="text-ink-2">{words.none}</p>
  if (view.status === "blind") return <p className="text-warn">{words.blind}</p>
  if (view.status === "failed") return <p className="text-bad">{words.failed}</p>
  if (view.kind === "other") return <p className="text-ink-2">{words.other}</p>
  if (view.kind === "list") return <p className="text-ink-2">{words.list}</p>
  return (
    <ul className="grid grid-cols-1 gap-1">
      <Line icon={<MailCheck aria-hidden className="size-4 text-ok" />}>
        {words.captured(data.captured)}
        {view.collapsed > 0 && <span className="text-ink-3">; {words.folded(view.collapsed)}</span>}
      </Line>
      {data.skipped > 0 && (
        <Line icon={<EyeOff aria-hidden className="size-4 text-ink-3" />}>{words.skipped(data.skipped)}</Line>
      )}
    </ul>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-2">
      <span className="mt-0.5">{icon}</span>
      <span className="min-w-0">{children}</span>
    </li>
  )
}
