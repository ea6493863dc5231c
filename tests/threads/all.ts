import { chineseThreads } from "./chinese"
import { englishThreads } from "./english"
import { lateThreads } from "./late"
import { russianThreads } from "./russian"
import type { OwnThread } from "./thread"

/** Every conversation written for the tests. */
export const ownThreads: readonly OwnThread[] = [
  ...englishThreads,
  ...russianThreads,
  ...chineseThreads,
  ...lateThreads,
]
