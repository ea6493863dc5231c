import type { Scene } from "../scene"

/**
 * The body of a reply to a mail. Where it asked for nothing there is nothing to invent: the thanks before it and
 * `nextStep` are a whole mail. What it says about the deal, a complaint or a price, only the rep can answer.
 */
export function toReply(
  { lastIn, asks, meetingAsk, pending }: Scene,
  message: string,
  answer: string,
  nextStep: readonly string[],
): string[] {
  if (!lastIn) return [message]
  if (pending !== null) return [answer]
  return asks.length > 0 || meetingAsk ? [] : [...nextStep]
}
