import type { Mail } from "./mail"

/**
 * Mails grouped into conversations: by Gmail's own number where an export has it, else by the ids they answer.
 * Each oldest first; conversations with the newest mail first.
 */
export function threadsOf(mails: readonly Mail[]): Mail[][] {
  const groups = new Map<string, Mail[]>()
  const groupOf = new Map<string, string>()
  for (const mail of [...mails].sort((a, b) => a.date - b.date)) {
    const known = mail.references.map((id) => groupOf.get(id)).find((group) => group !== undefined)
    const group = mail.gmailThread ?? known ?? mail.messageId
    groupOf.set(mail.messageId, group)
    // The root may be missing from the export: two answers to it still belong together.
    for (const id of mail.references) if (!groupOf.has(id)) groupOf.set(id, group)
    groups.set(group, [...(groups.get(group) ?? []), mail])
  }
  const newest = (thread: readonly Mail[]) => thread.at(-1)?.date ?? 0
  return [...groups.values()].sort((a, b) => newest(b) - newest(a))
}
