import { useEffect, useRef, useState } from "react"
import type { TodayItem } from "~src/record/today-item"
import { TextButton } from "../controls/button"
import { TodayRow } from "./today-row"
import { useShortcut } from "./use-shortcuts"

const words = {
  kinds: { emergency: "Can’t wait", promise: "Promised and asked", chance: "Worth doing" },
  more: (count: number) => `Show ${count} more`,
}

const KINDS = ["emergency", "promise", "chance"] as const
/** So many rows at once: nobody reads further, and each costs. */
const PAGE = 40

interface TodayListProps {
  /** Best first, those of a kind together. */
  items: readonly TodayItem[]
  onOpen: (item: TodayItem) => void
}

/** What to do today over all conversations. `j` and `k` move, Enter opens, the step's keys decide. */
export function TodayList({ items, onOpen }: TodayListProps) {
  const [most, setMost] = useState(PAGE)
  const { here, hide } = useGone(items)
  const shown = here.slice(0, most)
  const { selected, select, rowRef } = useSelected(shown)
  return (
    <div className="grid grid-cols-1 gap-3">
      {KINDS.map((kind) => {
        const ofKind = shown.filter((item) => item.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`today-${kind}`} className="px-1">
            <h2
              id={`today-${kind}`}
              className={`px-2.5 pb-0.5 text-small font-semibold ${kind === "emergency" ? "text-bad" : "text-ink-3"}`}
            >
              {words.kinds[kind]}{" "}
              <span className="font-normal">{here.filter((item) => item.kind === kind).length}</span>
            </h2>
            <ul>
              {ofKind.map((item) => (
                <TodayRow
                  key={item.step.id}
                  ref={item === selected ? rowRef : undefined}
                  item={item}
                  selected={item === selected}
                  onSelect={() => select(item)}
                  onOpen={() => onOpen(item)}
                  onGone={(gone) => hide(item.step.id, gone)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {here.length > shown.length && (
        <div className="px-3.5">
          <TextButton onClick={() => setMost(most + 100)}>
            {words.more(Math.min(100, here.length - shown.length))}
          </TextButton>
        </div>
      )}
    </div>
  )
}

/**
 * Leaves out at once what was decided, until the list says so itself: a row that lingers would be decided twice. One
 * that the list has dropped may come back later, as a snoozed one does.
 */
function useGone(items: readonly TodayItem[]) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const listed = new Set(items.map(({ step }) => step.id))
    setGone((before) => (before.size === 0 ? before : new Set([...before].filter((id) => listed.has(id)))))
  }, [items])
  return {
    here: items.filter(({ step }) => !gone.has(step.id)),
    hide: (stepId: string, hidden: boolean) =>
      setGone((before) => {
        const after = new Set(before)
        if (hidden) after.add(stepId)
        else after.delete(stepId)
        return after
      }),
  }
}

/** Which row the keys are about: it stays while it is there, then the one in its place. */
function useSelected(shown: readonly TodayItem[]) {
  const [at, setAt] = useState({ id: shown[0]?.step.id, index: 0 })
  const found = shown.findIndex(({ step }) => step.id === at.id)
  const index = found >= 0 ? found : Math.min(at.index, shown.length - 1)
  const selected = shown[index]
  const row = useRef<HTMLButtonElement>(null)
  /** Whether the rep goes through the rows by keyboard, so that the focus has to follow. */
  const byKeys = useRef(false)

  const select = (item: TodayItem) => {
    byKeys.current = true
    setAt({ id: item.step.id, index: shown.indexOf(item) })
  }
  const move = (by: 1 | -1) => () => {
    const next = shown[index + by] ?? selected
    if (next) select(next)
    if (next === selected) row.current?.focus()
  }
  useShortcut("next", move(1))
  useShortcut("previous", move(-1))
  const id = selected?.step.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another id is another row.
  useEffect(() => {
    // Only `select` moves the focus; a decided row takes it with it, and it goes on to the next.
    if (byKeys.current) row.current?.focus()
  }, [id])
  return { selected, select, rowRef: row }
}
