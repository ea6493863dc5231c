import type { Digest, DigestItem } from "~src/record/digest"
import type { Outcome } from "../context/outcome"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { ExternalLink } from "../controls/external-link"
import { bareSubject } from "./timeline-groups"

const words = {
  summary: (count: number) => `${count} logged by your rules since you last looked`,
  parked: (count: number) => `, ${count} ${count === 1 ? "needs" : "need"} you`,
  noDeal: "No deal any more",
  noSubject: "No subject",
  states: {
    pending: "on its way",
    inflight: "on its way",
    ambiguous: "being checked",
    parked: "needs you: open its conversation",
    undoing: "being removed",
    undone: "removed",
  },
  undo: "Undo",
  undoOf: (subject: string) => `Undo: ${subject}`,
  undone: "Being removed from the CRM.",
  seen: "Looked over",
}

interface DigestListProps {
  digest: Digest
  unlog: (entryIds: string[]) => Promise<Outcome>
  seen: () => Promise<Outcome>
}

/** What was logged without a click: one line, and on a click each of it with its undo. */
export function DigestList({ digest, unlog, seen }: DigestListProps) {
  const { busy, run } = useAction()
  const { deals, done, waiting, parked } = digest
  return (
    <details className="rounded-xl border border-line bg-card p-2.5">
      <summary className="text-ink-2">
        {words.summary(done + waiting)}
        {parked > 0 && <span className="text-warn">{words.parked(parked)}</span>}
      </summary>
      <div className="mt-2 grid grid-cols-1 gap-2">
        {deals.map(({ dealId, name, items }) => (
          <div key={dealId}>
            <p className="font-medium" dir="auto">
              {name ?? words.noDeal}
            </p>
            <ul>
              {items.map((item) => (
                <Item key={item.entryId} item={item} unlog={unlog} />
              ))}
            </ul>
          </div>
        ))}
        <div>
          <Button busy={busy} onClick={() => run(seen)}>
            {words.seen}
          </Button>
        </div>
      </div>
    </details>
  )
}

function Item({ item, unlog }: { item: DigestItem; unlog: DigestListProps["unlog"] }) {
  const { busy, run } = useAction()
  const subject = bareSubject(item.subject) || words.noSubject
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-1 last:border-b-0">
      <span className="min-w-0 flex-1 basis-32 wrap-anywhere" dir="auto">
        <ExternalLink url={item.url}>{subject}</ExternalLink>
      </span>
      {item.state === "done" ? (
        <TextButton
          className="text-small"
          aria-label={words.undoOf(subject)}
          aria-busy={busy}
          onClick={() => run(() => unlog([item.entryId]), { say: words.undone })}
        >
          {words.undo}
        </TextButton>
      ) : (
        <span className={`text-small ${item.state === "parked" ? "text-warn" : "text-ink-3"}`}>
          {words.states[item.state]}
        </span>
      )}
    </li>
  )
}
