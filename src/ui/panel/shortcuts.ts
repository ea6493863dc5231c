/** What a key does in the panel, in the order in which the help lists them. */
export const shortcuts = [
  { key: "t", command: "today", words: "Show or leave Today" },
  { key: "j", command: "next", words: "Next in Today; Enter opens it" },
  { key: "k", command: "previous", words: "Previous in Today" },
  { key: "d", command: "draft", words: "Draft a reply" },
  { key: "i", command: "insert", words: "Insert the draft" },
  { key: "c", command: "check", words: "Check what I am writing" },
  { key: "e", command: "done", words: "Step is done" },
  { key: "s", command: "snooze", words: "Snooze the step" },
  { key: "x", command: "dismiss", words: "Dismiss the step" },
  { key: "w", command: "why", words: "Why this step?" },
  { key: "l", command: "log", words: "Log to the CRM" },
  { key: "u", command: "undo", words: "Undo what was just done" },
  { key: "r", command: "read", words: "Read the page again" },
  { key: "?", command: "help", words: "Show or hide these keys" },
] as const

export type Command = (typeof shortcuts)[number]["command"]

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  key: string
  /** Where the key is, by the letter that stands there on an American keyboard: "KeyD". */
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  repeat: boolean
  isComposing: boolean
  /** Tag name of where the focus is, and whether text is edited there. */
  target: { tagName: string; isContentEditable: boolean } | null
}

const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT"])

/** The command of a key press; null while somebody types, holds a modifier or a key down, or composes a character. */
export function commandOf(press: KeyPress): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null
  if (press.target && (press.target.isContentEditable || TYPING.has(press.target.tagName))) return null
  // Keyboards for Russian, Greek or Hebrew write other letters with the same key.
  const byPlace = /^\p{L}$/u.test(press.key) && !/\p{Script=Latin}/u.test(press.key)
  const wanted = (byPlace ? (/^Key([A-Z])$/.exec(press.code)?.[1] ?? "") : press.key).toLowerCase()
  return shortcuts.find(({ key }) => key === wanted)?.command ?? null
}

/** The key of a command, for showing it. */
export function keyOf(command: Command): string {
  return shortcuts.find((shortcut) => shortcut.command === command)?.key ?? ""
}
