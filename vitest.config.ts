import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { alias: [{ find: /^~/, replacement: fileURLToPath(new URL("./", import.meta.url)) }] },
  test: {
    // No test is about time: a slow machine must not fail one.
    testTimeout: 30_000,
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules", "build", ".plasmo", "tests/e2e"],
  },
})
