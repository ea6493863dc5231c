import { type Study, studyById } from "../evidence-library"
import { tips } from "./tips"

/** The one thing worth knowing when taking this step, with its study and caveat; null where there is nothing to say. */
export function tipFor(action: string): { text: string; study: Study | null } | null {
  const tip = tips.find((one) => one.actions.includes(action))
  return tip ? { text: tip.text, study: tip.study === null ? null : studyById(tip.study) } : null
}
