import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * The cases of a JSON-lines file of the corpora folder, one JSON value a line.
 *
 * @returns null where there is no folder or no such file: the suite then reports that it was skipped.
 * @throws SyntaxError naming file and line where a line is not JSON.
 */
export function readCases<Case>(corpora: string | null, file: string): Case[] | null {
  if (corpora === null) return null
  const path = join(corpora, file)
  if (!existsSync(path)) return null
  const cases: Case[] = []
  for (const [at, line] of readFileSync(path, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue
    try {
      cases.push(JSON.parse(line) as Case)
    } catch (cause) {
      throw new SyntaxError(`${file}:${at + 1} is not JSON`, { cause })
    }
  }
  return cases
}

/** The sentence a suite reports when a file of the corpora is missing. */
export function missing(corpora: string | null, file: string): string {
  return corpora === null ? `${file}: no --corpora folder given` : `${file}: not in the corpora folder`
}
