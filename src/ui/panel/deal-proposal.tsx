import { Handshake } from "lucide-react"
import type { DealProposal } from "~src/record/deal-proposal"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { usePanelActions } from "./panel-actions"
import { signalWords } from "./provenance-words"
import { Quote } from "./quote"

const words = {
  question: "Is this a new deal?",
  none: "No open deal of these people is known. Create it in your CRM, then look again.",
  look: "Look again",
  refuse: "Not a deal",
  refused: "Not a deal. It will not be asked again for this thread.",
}

/** Asks whether a conversation is a deal that no CRM knows, in the words that sound like one. */
export function DealProposalCard({ proposal }: { proposal: DealProposal }) {
  const { refuseDeal, refreshDeals } = usePanelActions()
  const { busy, run } = useAction()
  const { short } = useTimes()
  return (
    <section aria-labelledby="deal-proposal" className="px-3 text-small">
      <div className="grid grid-cols-1 gap-2 rounded-xl border border-line bg-card p-3">
        <h2 id="deal-proposal" className="font-medium">
          <Handshake aria-hidden className="me-1.5 inline size-3.5 text-ink-3" />
          {words.question}
        </h2>
        <p className="break-words" dir="auto">
          {proposal.name}
        </p>
        {proposal.reasons.map(({ kind, quote, activityId, at }) => (
          <Quote key={`${activityId}/${kind}`} source={`${signalWords[kind].words}, ${short(at)}`}>
            {quote}
          </Quote>
        ))}
        <p className="text-ink-3">{words.none}</p>
        <div className="flex flex-wrap gap-1.5">
          <Button busy={busy} onClick={() => run(() => refreshDeals(proposal.id))}>
            {words.look}
          </Button>
          <Button
            look="plain"
            busy={busy}
            onClick={() => run(() => refuseDeal(proposal.id), { say: words.refused })}
          >
            {words.refuse}
          </Button>
        </div>
      </div>
    </section>
  )
}
