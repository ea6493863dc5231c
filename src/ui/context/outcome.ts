/** What became of a click. `message` says what to do next. */
export type Outcome = { ok: true } | { ok: false; message: string }
