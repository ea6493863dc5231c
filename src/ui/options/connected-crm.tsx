import { useState } from "react"
import type { CrmOffer } from "~src/record/crm-offer"
import type { Connection } from "~src/record/outbox"
import { useTimes } from "../context/times-context"
import { Button } from "../controls/button"
import { Notice } from "../controls/notice"
import { leftWords, waitWords } from "../format/rate-words"
import { ConnectCrm } from "./connect-crm"
import { FieldMapping } from "./field-map"
import type { OptionsActions, OptionsData } from "./options-data"
import { ReadBackLine } from "./read-back-line"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  test: "Test",
  works: "It answers.",
  newKey: "Use another key",
  disconnect: "Disconnect",
  sure: "Disconnect? The key is deleted here. What was logged stays in the CRM; what waits to be logged waits on.",
  yes: "Disconnect",
  no: "Stay connected",
}

interface ConnectedCrmProps {
  connection: Connection
  offer: CrmOffer | null
  readBack: OptionsData["readBack"][number] | null
  callbackUrl: OptionsData["callbackUrl"]
  actions: Pick<
    OptionsActions,
    "connect" | "signIn" | "checkConnection" | "disconnect" | "crmFields" | "mapFields"
  >
}

/** A CRM that is connected: whose account, does it answer, and the ways out. */
export function ConnectedCrm({ connection, offer, readBack, callbackUrl, actions }: ConnectedCrmProps) {
  const [asking, setAsking] = useState<"disconnect" | "key" | null>(
    connection.status === "auth" ? "key" : null,
  )
  const { busy, outcome, run } = useResult()
  const times = useTimes()
  const title = offer?.title ?? connection.connector
  const rate = [waitWords(connection.budget, title, times), leftWords(connection.budget, times.now)].filter(
    (said) => said !== null,
  )
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2 rounded-xl border border-line bg-card p-3">
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-semibold">{title}</p>
          <p className="text-small text-ink-2">
            <bdi>{connection.accountName}</bdi> · {connection.baseUrl}
          </p>
        </div>
        <Button busy={busy} onClick={() => run(() => actions.checkConnection(connection))}>
          {words.test}
        </Button>
        {offer && (
          <Button look="plain" onClick={() => setAsking("key")}>
            {words.newKey}
          </Button>
        )}
        <Button look="plain" onClick={() => setAsking("disconnect")}>
          {words.disconnect}
        </Button>
      </div>
      {readBack && <ReadBackLine progress={readBack} />}
      {rate.map((said) => (
        <p key={said} className="text-small text-ink-2">
          {said}
        </p>
      ))}
      <ResultNotice outcome={outcome} ok={words.works} />
      {!outcome && connection.status !== "ok" && connection.message && (
        <Notice look="warn">
          <p>{connection.message}</p>
        </Notice>
      )}
      {connection.status !== "auth" && <FieldMapping connection={connection} actions={actions} />}
      {asking === "key" && offer && (
        <ConnectCrm offers={[offer]} callbackUrl={callbackUrl} actions={actions} />
      )}
      {asking === "disconnect" && (
        <Notice look="warn" title={words.sure} live>
          <div className="flex flex-wrap gap-2">
            <Button autoFocus onClick={() => setAsking(null)}>
              {words.no}
            </Button>
            <Button look="danger" onClick={() => run(() => actions.disconnect(connection.id))}>
              {words.yes}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}
