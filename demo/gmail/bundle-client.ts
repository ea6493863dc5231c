import { join } from "node:path"
import { build } from "vite"

/** The double's page script as one classic script. @throws Error where it can't be built. */
export async function bundleClient(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, "client/main.ts"),
        formats: ["iife"],
        name: "gmailDoubleClient",
      },
    },
  })
  for (const output of [result].flat()) {
    if (!("output" in output)) continue
    const chunk = output.output.find((part) => part.type === "chunk")
    if (chunk) return chunk.code
  }
  throw new Error("the Gmail double's page script gave no code")
}
