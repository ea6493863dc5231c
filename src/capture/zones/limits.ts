/*
 * What bounds the time that a mail can take, however it was written. No mail that people write to each other comes
 * near these numbers; a log or a table may.
 */

/** Most visible lines of a mail that are read. What stands behind them is left out: the mail counts as ending there. */
export const linesRead = 20_000

/**
 * In so many first lines earlier messages are looked for; behind them only marks and elements tell a quote from the
 * sender's own words, and no introduction or header is read. A mail that begins with its history is quoted to its end
 * all the same.
 */
export const linesLookedAt = 5_000
