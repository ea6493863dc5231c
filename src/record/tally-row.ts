import * as z from "zod"
import { key } from "./key"

/** Whose counts these are. `pool` and `company` hold counts that others shared: numbers, never people. */
export const TallyLevel = z.enum(["pool", "company", "rep"])
export type TallyLevel = z.infer<typeof TallyLevel>

/**
 * How often an action worked in a cell. Sums of weights that grow with time (see `weightAt` in `src/advice/learn.ts`),
 * so that a case can be taken back and the order in which cases come does not matter.
 */
export const TallyRow = z.object({
  id: z.string(),
  /** The mailbox; empty for counts that others shared, which count in all of them. */
  workspace: z.string(),
  level: TallyLevel,
  action: z.string(),
  cell: z.string(),
  hits: z.number(),
  cases: z.number(),
  /** Names of the files that it was added up from; none for the rep's own. */
  from: z.array(z.string()),
})
export type TallyRow = z.infer<typeof TallyRow>

export function tallyId(workspace: string, level: TallyLevel, action: string, cell: string): string {
  return key("tally", workspace, level, action, cell)
}
