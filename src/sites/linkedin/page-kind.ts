import type { Selector } from "../selector"
import { find } from "../selector"
import type { Place } from "./place"
import {
  companyMark,
  connectionsMark,
  messagingMark,
  profileMark,
  salesMark,
  searchMark,
} from "./selectors/page-marks"

const MARKS: readonly { kinds: readonly Place["kind"][]; mark: Selector }[] = [
  { kinds: ["profile"], mark: profileMark },
  { kinds: ["company"], mark: companyMark },
  { kinds: ["messaging"], mark: messagingMark },
  { kinds: ["search"], mark: searchMark },
  { kinds: ["connections"], mark: connectionsMark },
  { kinds: ["lead", "account", "leads"], mark: salesMark },
]

/** Whether the page shows by its structure that it is of another kind than its address says. */
export function isOtherKind(page: Document, { kind }: Place): boolean {
  const marked = MARKS.filter(({ mark }) => find(page, mark) !== null)
  return marked.length > 0 && !marked.some(({ kinds }) => kinds.includes(kind))
}
