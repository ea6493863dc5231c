import type { Deal } from "~src/record/deal"
import { ExternalLink } from "../controls/external-link"
import { money } from "../format/money"
import { englishOf } from "../format/times"
import { AutomaticLog } from "./automatic-log"
import { ChooseDeal } from "./choose-deal"
import { DealShare } from "./deal-share"
import { toldIn } from "./insight-folds"
import type { ThreadPanelData } from "./panel-data"

const words = {
  none: "No deal yet,",
  choose: "choose one",
  several: (count: number) => `${count} open deals:`,
  which: "which one is this about?",
  rules: {
    "only-deal-of-person": "Their only open deal",
    "only-deal-of-company": "The company’s only open deal",
    rep: "You chose it",
  } as Record<string, string>,
}

/** The deal this conversation belongs to, its stage and amount. Nothing where there are no deals to know of. */
export function DealLine({ data }: { data: ThreadPanelData }) {
  const { deal, thread } = data.record
  const worth = toldIn(data.insight)?.worth
  if (deal) {
    return (
      <>
        <div
          className="flex flex-wrap gap-x-1.5 leading-6 text-ink-2"
          title={words.rules[thread.dealRule ?? ""]}
        >
          <ExternalLink url={deal.remote.url}>
            <bdi className="line-clamp-2">{deal.name}</bdi>
          </ExternalLink>
          <span>
            {dealDetail(deal)}
            {worth && (
              <>
                {dealDetail(deal) && " · "}
                <DealShare dealId={deal.id} worth={worth} />
              </>
            )}
          </span>
        </div>
        {deal.status === "open" && data.connections.length > 0 && (
          <AutomaticLog deal={deal} choices={data.autoLog} />
        )}
      </>
    )
  }
  if (data.deals.length === 0) return null
  // "None" is an answer too: the rep is not asked again.
  const asks = data.deals.length > 1 && thread.dealRule !== "rep"
  return (
    <div className="flex flex-wrap gap-x-1 text-ink-2">
      <span>{asks ? words.several(data.deals.length) : words.none}</span>
      <ChooseDeal data={data} label={asks ? words.which : words.choose} />
    </div>
  )
}

/** "Proposal · €48,000", or null where the CRM says neither. */
export function dealDetail(deal: Deal): string | null {
  const amount =
    deal.amount === null ? null : money(deal.amount, deal.currency, englishOf(navigator.languages))
  return [deal.stage, amount].filter((part) => part !== null).join(" · ") || null
}
