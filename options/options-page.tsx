import { useLiveQuery } from "dexie-react-hooks"
import { useEffect, useMemo, useState } from "react"
import { send } from "~src/messages/send"
import type { CrmOffer } from "~src/record/crm-offer"
import { commissionPlans } from "~src/store/commission-store"
import type { SlipstreamDatabase } from "~src/store/database"
import { keptRows, optionsRows } from "~src/store/page-queries"
import { rereadProgress } from "~src/store/panel-queries"
import { pipelines } from "~src/store/pipeline-queries"
import { readBackProgress } from "~src/store/read-back-queries"
import { Options } from "~src/ui/options/options"
import { optionsIntents } from "./options-intents"
import { useBuiltIn } from "./use-built-in"
import { useLearning } from "./use-learning"
import { useSites } from "./use-sites"

/** Tables in the words of the page. */
const KINDS: Partial<Record<string, string>> = {
  contacts: "People",
  companies: "Companies",
  deals: "Deals",
  activities: "Messages",
  facts: "Facts",
  skips: "Skipped",
  outbox: "Logged",
}

/** The options, following what is stored. */
export function OptionsPage({ db }: { db: SlipstreamDatabase }) {
  const rows = useLiveQuery(() => optionsRows(db), [db])
  const kept = useLiveQuery(() => keptRows(db), [db], [])
  const readBack = useLiveQuery(() => readBackProgress(db), [db], [])
  const pipelinesKnown = useLiveQuery(() => pipelines(db), [db], [])
  const learning = useLearning(db, rows?.workspaces)
  const plans = useLiveQuery(() => commissionPlans(db), [db], [])
  const rereading = useLiveQuery(() => rereadProgress(db), [db], null)
  const offers = useOffers()
  const sites = useSites(rows?.settings.readersOn)
  const { state: builtIn, download } = useBuiltIn()
  const actions = useMemo(() => ({ ...optionsIntents(db), downloadBuiltIn: download }), [db, download])
  const ready = rows !== undefined
  useEffect(() => {
    // The part that the address names is not there before the first rows are.
    if (ready) document.querySelector(location.hash || "main")?.scrollIntoView()
  }, [ready])
  if (!rows) return null
  const counts = kept.map(({ table, count }) => ({ name: KINDS[table] ?? table, count }))
  const { version } = chrome.runtime.getManifest()
  return (
    <Options
      data={{
        ...rows,
        offers,
        sites,
        builtIn,
        counts,
        version,
        readBack,
        pipelines: pipelinesKnown,
        learning,
        plans,
        rereading,
        callbackUrl: callbackUrl(),
      }}
      actions={actions}
    />
  )
}

/** Chromium makes it of the extension's id, Firefox of a hash that only `identity` tells. */
function callbackUrl(): string | null {
  if (chrome.identity) return chrome.identity.getRedirectURL("salesforce")
  return chrome.sidePanel ? `https://${chrome.runtime.id}.chromiumapp.org/salesforce` : null
}

function useOffers(): readonly CrmOffer[] {
  const [offers, setOffers] = useState<readonly CrmOffer[]>([])
  useEffect(() => {
    send("crm.offers", {}).then(setOffers, (cause) => console.error("crm offers", cause))
  }, [])
  return offers
}
