/** `npm run e2e [-- file …]`: the end-to-end tests against the extension as it is built now. */
import process from "node:process"
import { startVitest } from "vitest/node"

const vitest = await startVitest("test", process.argv.slice(2), {
  config: "tests/e2e/vitest.config.ts",
  watch: false,
})
await vitest?.close()
