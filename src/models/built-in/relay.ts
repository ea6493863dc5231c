import * as z from "zod"
import { ModelError, type ModelErrorCode } from "../model"

/** Name of the port between worker and panel for one call, with its id behind the colon. */
export const portName = (callId: string) => `built-in-model:${callId}`

/** The call that a port's name is for; null for other ports. */
export function callIdOf(name: string): string | null {
  return /^built-in-model:(.{1,100})$/.exec(name)?.[1] ?? null
}

/** What the worker says over the port, once: the prompt. Closing the port stops the writing. */
export const ToPanel = z.object({
  system: z.string(),
  user: z.string(),
  language: z.string().max(10),
})
export type ToPanel = z.infer<typeof ToPanel>

const CODES = [
  "unreachable",
  "quota",
  "timeout",
  "bad_answer",
  "stopped",
] as const satisfies readonly ModelErrorCode[]

/** What the panel says: pieces of the answer, and how it ended. */
export const FromPanel = z.union([
  z.object({ piece: z.string().max(20_000) }),
  z.object({ done: z.literal(true) }),
  z.object({ failed: z.string().max(1000), code: z.enum(CODES).catch("bad_answer") }),
])
export type FromPanel = z.infer<typeof FromPanel>

/** A failure as it travels. */
export function asFailed(error: unknown): FromPanel {
  const known = error instanceof ModelError ? CODES.find((code) => code === error.code) : undefined
  const message = error instanceof Error ? error.message : String(error)
  return { failed: message.slice(0, 1000), code: known ?? "bad_answer" }
}
