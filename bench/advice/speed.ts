import { noExperience } from "~src/advice/experience"
import { rank } from "~src/advice/rank"
import { situationOf } from "~src/advice/situation"
import { ownThreads } from "~tests/threads/all"
import { TIME_ZONE, WORKSPACE } from "~tests/threads/thread"

const RECORDS = 5000
const RUNS = 15

/** Milliseconds for ranking 5,000 prepared situations: the best of some runs, as other work on the machine only adds. */
export function rankingTime(): number {
  const situations = Array.from({ length: RECORDS }, (_, index) => {
    const thread = ownThreads[index % ownThreads.length]
    if (!thread) throw new Error("no conversations")
    return situationOf(thread.record, { now: thread.now, timeZone: TIME_ZONE, me: WORKSPACE })
  })
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    for (const situation of situations) rank(situation, noExperience)
    return performance.now() - started
  })
  return Math.min(...runs)
}
