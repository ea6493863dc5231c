import { type FormEvent, useState } from "react"
import type { CrmOffer } from "~src/record/crm-offer"
import { Button } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import type { OptionsActions, OptionsData } from "./options-data"
import { ResultNotice } from "./result-notice"
import { SignIn } from "./sign-in"
import { useResult } from "./use-result"

const words = {
  which: "Your CRM",
  loading: "Loading…",
  steps: "How to get the key",
  rights: "Rights that it needs",
  orKey: "Or with a key",
  url: "Address of its API",
  keyHint: "Stays in this browser, where no web page can read it.",
  connect: "Connect",
  connected: "Connected.",
}

interface ConnectCrmProps {
  offers: readonly CrmOffer[]
  callbackUrl: OptionsData["callbackUrl"]
  actions: Pick<OptionsActions, "connect" | "signIn">
}

/** Choose a CRM, get a key from it, connect. */
export function ConnectCrm({ offers, callbackUrl, actions }: ConnectCrmProps) {
  const [name, setName] = useState<string | null>(null)
  const offer = offers.find((one) => one.name === name) ?? offers[0]
  if (!offer) return <p className="text-ink-3">{words.loading}</p>
  return (
    <>
      <PillChoice
        legend={words.which}
        choices={offers.map((one) => ({ id: one.name, label: one.title }))}
        chosen={offer.name}
        onChoose={setName}
      />
      <HowTo offer={offer} />
      {offer.signIn && (
        <SignIn
          key={`${offer.name} sign-in`}
          offer={offer}
          signIn={offer.signIn}
          callbackUrl={callbackUrl}
          actions={actions}
        />
      )}
      <ConnectForm key={offer.name} offer={offer} connect={actions.connect} />
    </>
  )
}

function HowTo({ offer }: { offer: CrmOffer }) {
  return (
    <>
      <div>
        <h3 className="font-medium">{words.steps}</h3>
        <ol className="list-decimal space-y-1 ps-5 text-ink-2">
          {offer.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {offer.rights.length > 0 && (
        <div>
          <h3 className="font-medium">{words.rights}</h3>
          <ul className="mt-1 flex flex-wrap gap-1">
            {offer.rights.map((right) => (
              <li key={right} className="select-all rounded-md bg-wash px-1.5 py-0.5 font-mono text-small">
                {right}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function ConnectForm({ offer, connect }: { offer: CrmOffer; connect: OptionsActions["connect"] }) {
  const [url, setUrl] = useState(offer.defaultBaseUrl ?? "")
  const [token, setToken] = useState("")
  const { busy, outcome, run } = useResult()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(() => connect({ connector: offer.name, baseUrl: url.trim(), token: token.trim() }))
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3">
      {offer.signIn && <h3 className="font-medium">{words.orKey}</h3>}
      <TextInput label={words.url} type="url" value={url} onChange={setUrl} />
      <TextInput
        label={offer.credential.label}
        type="password"
        placeholder={offer.credential.placeholder}
        value={token}
        onChange={setToken}
        hint={words.keyHint}
      />
      <ResultNotice outcome={outcome} ok={words.connected} />
      <div>
        <Button look="go" type="submit" busy={busy} disabled={url.trim() === "" || token.trim() === ""}>
          {words.connect}
        </Button>
      </div>
    </form>
  )
}
