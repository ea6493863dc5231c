import type { Person } from "../../mailbox/mail"
import type { Boot, Outgoing, WireMessage, WireThread } from "../wire"
import { h } from "./dom"
import type { PageOptions } from "./page"

/** What every part of the page needs: who is signed in, how times are written, and what a click does. */
export interface Session {
  readonly boot: Boot
  readonly options: PageOptions
  /** A name with its address; the account itself is called "me", as on the real page. */
  person(person: Person, className: string): HTMLElement
  /** Opens a reply box for a message in the place under it. */
  reply(message: WireMessage, place: HTMLElement): void
}

export function personElement(boot: Boot, person: Person, className: string): HTMLElement {
  const isMe = person.email.toLowerCase() === boot.account.email.toLowerCase()
  const shown = isMe ? "me" : person.name || person.email.split("@")[0] || person.email
  return h(
    "span",
    { email: person.email, name: shown, "data-hovercard-id": person.email, class: className },
    shown,
  )
}

const base = (index: number) => `/mail/u/${index}/double`

/** The account that the address names: `/mail/u/<n>/…`. */
export function accountIndex(path: string): number {
  return Number(/^\/mail\/u\/(\d+)\//.exec(path)?.[1] ?? 0)
}

export async function fetchBoot(index: number): Promise<Boot> {
  return (await fetch(`${base(index)}/boot.json`)).json()
}

/** Null where the account has no such thread. */
export async function fetchThread(index: number, token: string): Promise<WireThread | null> {
  const answer = await fetch(`${base(index)}/thread.json?token=${encodeURIComponent(token)}`)
  return answer.ok ? answer.json() : null
}

export async function postSend(
  index: number,
  outgoing: Outgoing,
): Promise<{ message: WireMessage; token: string }> {
  return (await fetch(`${base(index)}/send`, { method: "POST", body: JSON.stringify(outgoing) })).json()
}

export async function postUndo(index: number, permId: string): Promise<void> {
  await fetch(`${base(index)}/undo`, { method: "POST", body: permId })
}
