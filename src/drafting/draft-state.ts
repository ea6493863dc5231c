import type { DraftState } from "./draft-request"

/** A model's draft as far as it is, without error and count. */
export function draftState(
  status: DraftState["status"],
  text: string,
  language: string,
  model: string | null,
  warnings: DraftState["warnings"],
): DraftState {
  return { status, text, language, source: "model", model, warnings, error: null, usage: null }
}
