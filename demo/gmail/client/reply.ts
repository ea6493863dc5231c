import type { Person } from "../../mailbox/mail"
import type { WireMessage } from "../wire"
import type { ComposerStart } from "./composer"
import type { Session } from "./session"

/** What a "reply to all" begins with: to the writer, or on an own message to the same people again. */
export function replyStart(
  message: WireMessage,
  session: Session,
  threadToken: string | null,
): Omit<ComposerStart, "onSend"> {
  const me = session.boot.account.email.toLowerCase()
  const others = (people: readonly Person[]) => people.filter((person) => person.email.toLowerCase() !== me)
  const own = message.from.email.toLowerCase() === me
  const to = own ? others(message.to) : [message.from]
  const cc = own ? others(message.cc) : others([...message.to, ...message.cc])
  const subject = /^(?:re|aw|回复)\s*[:：]/i.test(message.subject)
    ? message.subject
    : `Re: ${message.subject}`
  return { threadToken, to, cc, subject, quoted: message }
}
