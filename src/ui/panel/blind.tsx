import { ClipboardCopy, EyeOff, RefreshCw } from "lucide-react"
import type { View } from "~src/record/view"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { Notice } from "../controls/notice"
import { usePanelActions } from "./panel-actions"
import { keyOf } from "./shortcuts"
import { Inset } from "./state-frames"
import { useShortcut } from "./use-shortcuts"

const words = {
  blind: {
    title: (since: string) => `I can’t read this page (since ${since})`,
    text: "Nothing is captured from it meanwhile, and nothing wrong either. Read it again; if that does not help, load the page anew. It may also be that the site has changed.",
    again: "Read again",
    report: "Copy a report",
    copied: "The report is on the clipboard.",
    covered:
      "The report holds the page’s structure with every word covered by a stand-in: safe to post where others can see it. It goes nowhere unless you paste it.",
    missing: "What was looked for and not found",
  },
  failed: {
    title: (since: string) => `This page was read and could not be kept (since ${since})`,
    text: "What was kept before is safe. Try once more; if it fails again, export your record in the settings and report what is written here.",
    missing: "What went wrong",
  },
}

/** A page that should be read and isn't, or was read and could not be kept. */
export function Blind({ view }: { view: View }) {
  const { readAgain, copyReport } = usePanelActions()
  const { busy, run } = useAction()
  const copying = useAction()
  const times = useTimes()
  const say = view.status === "failed" ? words.failed : words.blind
  const again = () => run(readAgain)
  useShortcut("read", busy ? null : () => void again())
  return (
    <Inset>
      <Notice look="warn" title={say.title(times.short(view.at))} icon={EyeOff} live>
        <p className="text-ink-2">{say.text}</p>
        <div className="flex flex-wrap gap-1.5">
          <Button icon={RefreshCw} busy={busy} shortcut={keyOf("read")} onClick={() => void again()}>
            {words.blind.again}
          </Button>
          {view.status === "blind" && (
            <Button
              icon={ClipboardCopy}
              busy={copying.busy}
              onClick={() => void copying.run(copyReport, { say: words.blind.copied })}
            >
              {words.blind.report}
            </Button>
          )}
        </div>
        {view.status === "blind" && <p className="text-small text-ink-2">{words.blind.covered}</p>}
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
