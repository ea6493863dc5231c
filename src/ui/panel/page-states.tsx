import { EyeOff, MailOpen, Pause, PlugZap, RefreshCw } from "lucide-react"
import type { ReactNode } from "react"
import type { Skip } from "~src/record/skip"
import type { Thread } from "~src/record/thread"
import type { View } from "~src/record/view"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { Notice } from "../controls/notice"
import { plural } from "../format/plural"
import { usePanelActions } from "./panel-actions"
import { keyOf } from "./shortcuts"
import { skipGroups } from "./skip-words"
import { SkipReasons } from "./skipped"
import { bareSubject } from "./timeline-groups"
import { useShortcut } from "./use-shortcuts"

const words = {
  loading: "Reading this conversation",
  blind: {
    title: (since: string) => `I can’t read this page (since ${since})`,
    text: "Nothing is captured from it meanwhile, and nothing wrong either. Read it again; if that does not help, load the page anew. It may also be that the site has changed.",
    again: "Read again",
    missing: "What was looked for and not found",
  },
  failed: {
    title: (since: string) => `This page was read and could not be kept (since ${since})`,
    text: "What was kept before is safe. Try once more; if it fails again, export your record in the settings and report what is written here.",
    missing: "What went wrong",
  },
  paused: {
    title: (site: string) => `Switched off for ${site}`,
    text: "Nothing is read here. What was kept before stays.",
    resume: "Switch on",
  },
  offline: "Offline. Capturing goes on; logging waits until you are back, and so do drafts by a model.",
  lost: {
    title: (at: string) => `The browser lost the record (${at})`,
    text: "It was damaged on the disk, and the browser began a new one. What you logged is safe in your CRM; conversations are captured again as you open them.",
    seen: "Understood",
  },
  skipped: {
    title: "Nothing kept from this conversation",
    text: (count: number) => `${plural(count, "message")} skipped, because…`,
    folded: "All its messages are folded. Open one, and it is captured.",
  },
  empty: {
    title: "Open a conversation",
    text: "You see here who it is with, what they asked and promised, and the next step, with a draft. It stays on this computer until you log it to your CRM or let a model write.",
    news: "New mail since you last looked",
    none: "Slipstream reads Gmail. In this tab there is nothing to read.",
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

/** A page that should be read and isn't, or was read and could not be kept. */
export function Blind({ view }: { view: View }) {
  const { readAgain } = usePanelActions()
  const { busy, run } = useAction()
  const times = useTimes()
  const say = view.status === "failed" ? words.failed : words.blind
  const again = () => run(readAgain)
  useShortcut("read", busy ? null : () => void again())
  return (
    <Inset>
      <Notice look="warn" title={say.title(times.short(view.at))} icon={EyeOff} live>
        <p className="text-ink-2">{say.text}</p>
        <div>
          <Button icon={RefreshCw} busy={busy} shortcut={keyOf("read")} onClick={() => void again()}>
            {words.blind.again}
          </Button>
        </div>
        {view.missing.length > 0 && (
          <details className="text-small text-ink-2">
            <summary>{say.missing}</summary>
            <ul className="list-disc ps-4">
              {view.missing.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </details>
        )}
      </Notice>
    </Inset>
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
  const times = useTimes()
  return (
    <Inset>
      <Notice look="warn" title={words.lost.title(times.short(at))} live>
        <p className="text-ink-2">{words.lost.text}</p>
        <div>
          <Button onClick={onSeen}>{words.lost.seen}</Button>
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

interface EmptyProps {
  /** Is a page open that Slipstream reads? */
  readable: boolean
  /** Known conversations in which new mail was seen and not read yet, newest first. */
  news: readonly Thread[]
}

/** No conversation is open. */
export function Empty({ readable, news }: EmptyProps) {
  const { openThread } = usePanelActions()
  const { run } = useAction()
  const times = useTimes()
  return (
    <>
      <Centre icon={<MailOpen aria-hidden className="size-5" />} title={words.empty.title}>
        <p className="text-ink-2">{readable ? words.empty.text : words.empty.none}</p>
      </Centre>
      {news.length > 0 && (
        <section aria-labelledby="news" className="px-3">
          <h2 id="news" className="border-b border-line pb-1 font-semibold">
            {words.empty.news}
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

function Inset({ children }: { children: ReactNode }) {
  return <div className="p-3">{children}</div>
}

function Centre({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-10 text-center">
      <div className="grid size-10 place-items-center rounded-full bg-accent-wash text-accent">{icon}</div>
      <h1 className="text-name font-semibold">{title}</h1>
      {children}
    </div>
  )
}
