import { EyeOff, Pause, PlugZap } from "lucide-react"
import type { Skip } from "~src/record/skip"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { Notice } from "../controls/notice"
import { plural } from "../format/plural"
import { usePanelActions } from "./panel-actions"
import { skipGroups } from "./skip-words"
import { SkipReasons } from "./skipped"
import { Centre, Inset } from "./state-frames"

const words = {
  loading: "Reading this conversation",
  paused: {
    title: (site: string) => `Switched off for ${site}`,
    text: "Nothing is read here. What was kept before stays.",
    resume: "Switch on",
  },
  offline: "Offline. Capturing goes on; logging waits until you are back, and so do drafts by a model.",
  lost: {
    title: (at: string) => `The browser lost the record (${at})`,
    text: "It was damaged on the disk, and the browser began a new one. What you logged is safe in your CRM; conversations are captured again as you open them.",
    restore: "Restore an export",
    seen: "Understood",
  },
  skipped: {
    title: "Nothing kept from this conversation",
    text: (count: number) => `${plural(count, "message")} skipped, because…`,
    folded: "All its messages are folded. Open one, and it is captured.",
  },
}

/** Grey shapes where the conversation will stand. */
export function Skeleton() {
  const bar = (className: string) => <div className={`rounded-md bg-wash ${className}`} />
  return (
    <div role="status" aria-label={words.loading} className="breathe grid grid-cols-1 gap-4 px-3 pt-3">
      <div className="grid grid-cols-[36px_1fr] gap-2.5">
        {bar("size-9 rounded-full!")}
        <div className="grid grid-cols-1 gap-1.5">
          {bar("h-5 w-2/3")}
          {bar("h-4 w-1/2")}
          {bar("h-4 w-3/5")}
        </div>
      </div>
      {bar("h-36 rounded-xl!")}
      <div className="grid grid-cols-1 gap-2">
        {bar("h-4 w-1/3")}
        {bar("h-10")}
        {bar("h-10")}
        {bar("h-10")}
      </div>
    </div>
  )
}

export function Paused({ site }: { site: string }) {
  const { resumeSite } = usePanelActions()
  const { busy, run } = useAction()
  return (
    <Centre icon={<Pause aria-hidden className="size-5" />} title={words.paused.title(site)}>
      <p className="text-ink-2">{words.paused.text}</p>
      <Button look="go" busy={busy} onClick={() => run(resumeSite)}>
        {words.paused.resume}
      </Button>
    </Centre>
  )
}

export function Offline() {
  return (
    <p
      role="status"
      className="flex items-start gap-2 border-b border-line bg-wash px-3 py-1.5 text-small text-ink-2"
    >
      <PlugZap aria-hidden className="mt-px size-3.5 shrink-0" />
      {words.offline}
    </p>
  )
}

/** The browser has wiped what was kept: said once, until the rep has seen it. */
export function Lost({ at, onSeen }: { at: number; onSeen: () => void }) {
  const { openOptions } = usePanelActions()
  const times = useTimes()
  return (
    <Inset>
      <Notice look="warn" title={words.lost.title(times.short(at))} live>
        <p className="text-ink-2">{words.lost.text}</p>
        <div className="flex flex-wrap gap-1.5">
          <Button onClick={() => void openOptions("data")}>{words.lost.restore}</Button>
          <Button look="plain" onClick={onSeen}>
            {words.lost.seen}
          </Button>
        </div>
      </Notice>
    </Inset>
  )
}

/** A conversation of which everything was skipped: why, and how to change that. */
export function AllSkipped({ skips }: { skips: readonly Skip[] }) {
  return (
    <Inset>
      <Notice look="info" title={words.skipped.title} icon={EyeOff}>
        <p className="text-ink-2">
          {skips.length === 0 ? words.skipped.folded : words.skipped.text(skips.length)}
        </p>
        <div className="-ms-[22px]">
          <SkipReasons groups={skipGroups(skips)} />
        </div>
      </Notice>
    </Inset>
  )
}
