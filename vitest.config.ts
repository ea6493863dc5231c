import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { alias: [{ find: /^~/, replacement: fileURLToPath(new URL("./", import.meta.url)) }] },
  test: { include: ["**/*.test.{ts,tsx}"], exclude: ["node_modules", "build", ".plasmo", "tests/e2e"] },
})
