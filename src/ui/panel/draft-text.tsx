import { type Ref, useId } from "react"
import { segmentsOf } from "./placeholders"

const words = { label: "Draft", streaming: "Being written" }

interface DraftTextProps {
  text: string
  /** Null while the text may not be changed. */
  onChange: ((text: string) => void) | null
  onLeave: () => void
  ref: Ref<HTMLTextAreaElement>
}

/** Both layers must break lines at the same places, so whatever moves a letter is said here, once. */
const LETTERS = "col-start-1 row-start-1 whitespace-pre-wrap wrap-anywhere p-2.5 text-base leading-normal"

/**
 * The draft as editable text with its gaps marked: a textarea over the same text, which gives it its height and
 * the marks behind the words.
 */
export function DraftText({ text, onChange, onLeave, ref }: DraftTextProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-1 rounded-lg border border-line bg-ground focus-within:border-accent">
      <label htmlFor={id} className="sr-only">
        {onChange ? words.label : `${words.label}. ${words.streaming}`}
      </label>
      <div aria-hidden dir="auto" className={`${LETTERS} select-none border-0 text-transparent`}>
        {segmentsOf(text).map((segment) =>
          segment.gap ? (
            <mark
              key={segment.start}
              className="rounded-sm bg-warn-wash text-transparent shadow-[0_0_0_1px_var(--warn-line)]"
            >
              {segment.text}
            </mark>
          ) : (
            <span key={segment.start}>{segment.text}</span>
          ),
        )}
        {/* A last empty line has a height only if something stands on it. */}
        {"\u200b"}
      </div>
      <textarea
        ref={ref}
        id={id}
        dir="auto"
        value={text}
        readOnly={onChange === null}
        rows={3}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={onLeave}
        className={`${LETTERS} resize-none overflow-hidden bg-transparent text-ink outline-none`}
      />
    </div>
  )
}
