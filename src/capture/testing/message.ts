import type { CaptureContext } from "~src/record/changes"
import type { ObservedMessage } from "~src/record/observation"

export const REP = "jonas@slipway.com"
/** Wednesday 18 November 2026, 09:00 UTC. */
export const SENT_AT = Date.UTC(2026, 10, 18, 9)

/** A message from a customer to the rep, with what a test wants different. */
export function message(change: Partial<ObservedMessage> = {}): ObservedMessage {
  return {
    id: "msg-f:1",
    from: { email: "maren@norrsken.com", name: "Maren Lindqvist" },
    to: [{ email: REP, name: "Jonas Falk" }],
    cc: [],
    bcc: [],
    sentAt: SENT_AT,
    sentAtText: "18 Nov 2026, 10:00",
    html: "<div>Hello Jonas, the vans arrive in March.</div>",
    truncated: false,
    attachments: [],
    invitation: null,
    outgoing: false,
    bulk: { unsubscribe: false, mailingList: null },
    ...change,
  }
}

/** A record that is still empty. */
export function emptyContext(change: Partial<CaptureContext> = {}): CaptureContext {
  return {
    workspace: REP,
    contacts: [],
    companies: [],
    facts: [],
    signed: [],
    deals: [],
    thread: null,
    activities: [],
    asks: [],
    commitments: [],
    triageRules: [],
    personalMail: "hold",
    country: null,
    timeZone: "UTC",
    now: SENT_AT + 3_600_000,
    ...change,
  }
}
