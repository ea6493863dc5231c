import type { ThreadRecord } from "~src/record/thread-record"

/** Whom a reply to all reaches in this conversation: everybody outside on its last mail, as lower-case addresses. */
export function replyRecipients({ activities }: Pick<ThreadRecord, "activities">): string[] {
  const last = activities
    .filter(({ kind }) => kind === "email")
    .sort((a, b) => a.at - b.at)
    .at(-1)
  return [...new Set((last?.participants ?? []).map(({ email }) => email.toLowerCase()))]
}
