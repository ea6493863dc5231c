import { Copy, CornerDownLeft, RefreshCw, Square } from "lucide-react"
import { useRef, useState } from "react"
import type { Draft, DraftWish } from "~src/record/draft"
import { useNotices } from "../context/notices"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { DraftAlternatives } from "./draft-alternatives"
import { DraftCheck } from "./draft-check"
import { DraftCost } from "./draft-cost"
import { DraftOwnTexts } from "./draft-own-texts"
import { DraftPreview } from "./draft-preview"
import { DraftQuestion } from "./draft-question"
import { DraftText } from "./draft-text"
import { DraftWarnings } from "./draft-warnings"
import { languageName } from "./language-name"
import { usePanelActions } from "./panel-actions"
import { gapsOf } from "./placeholders"
import { keyOf } from "./shortcuts"
import { useDraftText } from "./use-draft-text"
import { useShortcut } from "./use-shortcuts"

const words = {
  title: "Draft",
  brief: "Brief",
  byModel: (model: string) => `by ${model}`,
  byTemplate: "from facts of this thread",
  edited: "with your edits",
  status: {
    writing: "Writing…",
    ready: "Draft ready",
    interrupted: "Stopped part-way. What was written is kept.",
    failed: "The draft could not be written.",
  },
  insert: "Insert",
  copy: "Copy",
  copied: "Copied.",
  rewrite: "Rewrite",
  again: "Try again",
  stop: "Stop",
  inserted: "Inserted into the reply box. Nothing is sent until you send it.",
}

/**
 * A draft being written or written: editable, checked, and inserted only by a click. Sending stays with the rep.
 * `insertable`: the page has a reply box that a draft may be put into; elsewhere, and a brief, is only copied.
 */
export function DraftCard({ draft, insertable }: { draft: Draft; insertable: boolean }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  // Writing stays busy until the last word; stopping must not wait for it.
  const stopping = useAction()
  const { say } = useNotices()
  const box = useRef<HTMLTextAreaElement>(null)
  const { text, edited, change, flush, leave } = useDraftText(draft, actions.editDraft)
  const [question, setQuestion] = useState<"rewrite" | "occupied" | null>(null)
  /** How it is to be written once the rep has agreed. */
  const [wanted, setWanted] = useState(draft.wish)
  const writing = draft.status === "writing"

  const insert = (replace: boolean) =>
    run(async () => {
      setQuestion(null)
      await flush()
      const outcome = await actions.insertDraft(draft.id, replace)
      if (outcome.ok) say(words.inserted)
      if (outcome.ok || !("occupied" in outcome)) return outcome
      setQuestion("occupied")
      return { ok: true }
    })
  const write = (wish: DraftWish) =>
    run(async () => {
      setQuestion(null)
      await flush()
      return actions.writeDraft(draft.threadId, draft.stepId, true, wish)
    })
  const rewrite = (wish: DraftWish) => {
    setWanted(wish)
    if (edited) setQuestion("rewrite")
    else void write(wish)
  }
  const insertSnippet = (textId: string) =>
    run(async () => {
      const filled = await actions.fillSnippet(draft.id, textId)
      if (!filled.ok) return filled
      // The rep may have gone on typing meanwhile.
      const now = box.current?.value ?? text
      const at = box.current?.selectionStart ?? now.length
      const end = box.current?.selectionEnd ?? at
      change(now.slice(0, at) + filled.text + now.slice(end))
      await flush()
      return filled
    })
  const select = (start: number, end: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(start, end)
  }
  const isMail = draft.wish.kind !== "brief"
  const canInsert = insertable && isMail && !writing && !busy && text.trim() !== ""
  useShortcut("insert", canInsert ? () => void insert(false) : null)

  return (
    <section aria-label={words.title} className="px-3">
      <div className="relative grid grid-cols-1 gap-2 rounded-xl border border-line bg-card p-3">
        <DraftHeading draft={draft} edited={edited} />
        <StatusLine draft={draft} />
        {(text !== "" || writing) && (
          <DraftText ref={box} text={text} onChange={writing ? null : change} onLeave={leave} />
        )}
        {!writing && (
          <DraftWarnings gaps={gapsOf(text)} warnings={draft.warnings} text={text} onShow={select} />
        )}
        <DraftCheck draft={draft} text={text} onShow={select} />
        {question && (
          <DraftQuestion
            about={question}
            onYes={() => void (question === "rewrite" ? write(wanted) : insert(true))}
            onNo={() => setQuestion(null)}
          />
        )}
        <div className="flex flex-wrap gap-1.5">
          {writing ? (
            <Button
              icon={Square}
              busy={stopping.busy}
              onClick={() => stopping.run(() => actions.stopDraft(draft.id))}
            >
              {words.stop}
            </Button>
          ) : (
            <>
              {text.trim() !== "" && (
                <>
                  {insertable && isMail && (
                    <Button
                      look="go"
                      icon={CornerDownLeft}
                      busy={busy}
                      shortcut={keyOf("insert")}
                      onClick={() => void insert(false)}
                    >
                      {words.insert}
                    </Button>
                  )}
                  <Button
                    look={insertable && isMail ? "soft" : "go"}
                    icon={Copy}
                    onClick={() => run(() => actions.copy(text), { say: words.copied })}
                  >
                    {words.copy}
                  </Button>
                </>
              )}
              <Button
                look={text === "" ? "go" : "plain"}
                icon={RefreshCw}
                onClick={() => rewrite(draft.wish)}
              >
                {draft.status === "ready" ? words.rewrite : words.again}
              </Button>
            </>
          )}
        </div>
        {!writing && (
          <div className="flex flex-wrap gap-x-3 gap-y-2 text-small">
            <DraftAlternatives draft={draft} onWrite={rewrite} />
            {isMail && (
              <DraftOwnTexts
                onTemplate={(ownTextId) => rewrite({ ...draft.wish, tone: "usual", ownTextId })}
                onSnippet={(textId) => void insertSnippet(textId)}
              />
            )}
          </div>
        )}
        {!writing && draft.modelMay && isMail && <DraftPreview draft={draft} />}
        {draft.usage && <DraftCost usage={draft.usage} />}
      </div>
    </section>
  )
}

function DraftHeading({ draft, edited }: { draft: Draft; edited: boolean }) {
  const origin = draft.source === "model" ? words.byModel(draft.model ?? "model") : words.byTemplate
  const parts = [origin, languageName(draft.language), edited ? words.edited : null]
  return (
    <h2 className="min-w-0 text-small text-ink-3">
      <span className="font-semibold text-ink-2">
        {draft.wish.kind === "brief" ? words.brief : words.title}
      </span>{" "}
      {parts.filter((part) => part !== null).join(" · ")}
    </h2>
  )
}

/** Said aloud when it changes; seen only where there is something to see. */
function StatusLine({ draft }: { draft: Draft }) {
  const look = {
    writing: "text-ink-2",
    ready: "sr-only",
    interrupted: "text-warn",
    failed: "text-bad",
  }
  return (
    <p role="status" className={look[draft.status]}>
      {draft.status === "writing" && (
        <span
          aria-hidden
          className="breathe me-1.5 inline-block size-1.5 rounded-full bg-accent align-middle"
        />
      )}
      {draft.error ?? words.status[draft.status]}
    </p>
  )
}
