import { type FormEvent, useState } from "react"
import type { CrmOffer } from "~src/record/crm-offer"
import { Button } from "../controls/button"
import { TextInput } from "../controls/text-input"
import type { OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  title: (crm: string) => `Sign in to ${crm}`,
  callback: "Callback address, for the administrator to enter",
  callbackLater: "Your browser tells it once signing in is allowed: click “Sign in” once.",
  login: "Where you sign in",
  loginHint: "A sandbox or your company’s own address under salesforce.com works too.",
  keyHint: "Not a secret: it only names the app.",
  go: "Sign in",
  connected: "Signed in and connected.",
}

interface SignInProps {
  offer: CrmOffer
  signIn: NonNullable<CrmOffer["signIn"]>
  callbackUrl: string | null
  actions: Pick<OptionsActions, "signIn">
}

/** Signing in where a CRM offers that in place of a key. */
export function SignIn({ offer, signIn, callbackUrl, actions }: SignInProps) {
  const [loginUrl, setLoginUrl] = useState(signIn.loginUrl)
  const [clientId, setClientId] = useState("")
  const { busy, outcome, run } = useResult()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Called in the click itself: the browser asks its question only then.
    void run(() => actions.signIn({ loginUrl: loginUrl.trim(), clientId: clientId.trim() }))
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-card p-3">
      <h3 className="font-medium">{words.title(offer.title)}</h3>
      <div>
        <p className="text-small text-ink-2">{words.callback}</p>
        {callbackUrl === null ? (
          <p className="text-small">{words.callbackLater}</p>
        ) : (
          <p className="select-all wrap-anywhere rounded-md bg-wash px-1.5 py-0.5 font-mono text-small">
            {callbackUrl}
          </p>
        )}
      </div>
      <TextInput label={signIn.clientIdLabel} value={clientId} onChange={setClientId} hint={words.keyHint} />
      <TextInput
        label={words.login}
        type="url"
        value={loginUrl}
        onChange={setLoginUrl}
        hint={words.loginHint}
      />
      <ResultNotice outcome={outcome} ok={words.connected} />
      <div>
        <Button
          look="go"
          type="submit"
          busy={busy}
          disabled={clientId.trim() === "" || loginUrl.trim() === ""}
        >
          {words.go}
        </Button>
      </div>
    </form>
  )
}
