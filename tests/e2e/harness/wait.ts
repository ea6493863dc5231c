/**
 * Asks again until the answer passes, at most for `timeout` milliseconds; resolves with that answer.
 * @throws Error that says what was waited for and what was seen last.
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value>,
  passes: (value: Value) => boolean,
  timeout = 15_000,
): Promise<Value> {
  const end = Date.now() + timeout
  for (;;) {
    const value = await ask()
    if (passes(value)) return value
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; last seen: ${shortened(value)}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 2000)
}
