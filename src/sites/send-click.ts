import type { SentObservation } from "~src/record/observation"
import { isWithin, type Selector } from "./selector"

/** What the follower of a mail site's sendings is given. */
export interface SendingOptions {
  page: Document
  site: string
  url: () => string
  now: () => number
  signal: AbortSignal
  /** The site has sent this and can't take it back any more. */
  sent: (observation: SentObservation) => void
  lookAgain: (after: number) => void
}

/**
 * Calls `act` with what the rep has pressed to send a message: the button that `button` names, or Enter with Ctrl or
 * Cmd anywhere. Perhaps twice: pages may act on the press already, before there is a click, and keyboards and screen
 * readers make only a click.
 */
export function onSendClick(
  page: Document,
  button: Selector,
  signal: AbortSignal,
  act: (pressed: Element) => void,
): void {
  const pressed = (event: MouseEvent | KeyboardEvent) => {
    const { target } = event
    if (target === null || !("closest" in target)) return
    const element = target as Element
    const key = "key" in event ? event.key : null
    const onButton = isWithin(element, button) && (key === null || key === "Enter" || key === " ")
    const shortcut = key === "Enter" && "ctrlKey" in event && (event.ctrlKey || event.metaKey)
    if (element.isConnected && (onButton || shortcut)) act(element)
  }
  for (const type of ["mousedown", "click", "keydown"] as const) {
    page.addEventListener(type, pressed, { capture: true, signal })
  }
}
