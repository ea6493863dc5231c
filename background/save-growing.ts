/**
 * Saves a value that grows, at most once in `everyMs`: the first at once, and what came last always, even if nothing
 * follows it. Saves run one after the other.
 */
export function saveGrowing<Value>(
  save: (value: Value) => Promise<void>,
  everyMs: number,
): { offer: (value: Value) => void; finish: (value: Value | null) => Promise<void> } {
  let next: { value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let saving = Promise.resolve()
  let failure: unknown = null

  const flush = () => {
    timer = null
    if (next === null) return
    const { value } = next
    next = null
    timer = setTimeout(flush, everyMs)
    saving = saving
      .then(() => save(value))
      .catch((cause: unknown) => {
        failure ??= cause
      })
  }
  return {
    offer(value) {
      next = { value }
      if (timer === null) flush()
    },
    /** Saves the last word, or with null what was offered last. @throws what a save has failed with. */
    async finish(value) {
      if (value !== null) next = { value }
      if (timer !== null) clearTimeout(timer)
      flush()
      if (timer !== null) clearTimeout(timer)
      await saving
      if (failure !== null) throw failure
    },
  }
}
