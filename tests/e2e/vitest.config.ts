import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** One browser at a time: each file starts its own, and two at once only slow each other down. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^~/, replacement: root }] },
  test: {
    include: ["tests/e2e/**/*.spec.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
