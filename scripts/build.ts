/**
 * `npm run build [-- --firefox]`: manifest, styles, bundle, and a check of what came out.
 * The result stands in `build/<target>-prod`.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, manifest } from "../plasmo.config"
import { type BuiltManifest, differences, forTarget, type Target } from "./build/built-manifest"
import { onDemand } from "./build/on-demand"
import { withManifest } from "./build/package-manifest"

const root = fileURLToPath(new URL("..", import.meta.url))
const require = createRequire(import.meta.url)

function targetOf(args: readonly string[]): Target {
  if (args.includes("--firefox")) return "firefox-mv3"
  const asked = args.find((arg) => arg.startsWith("--target="))?.slice("--target=".length) ?? "chrome-mv3"
  const known = build.targets.find((target) => target === asked)
  if (known === undefined) throw new Error(`unknown target ${asked}; known: ${build.targets.join(", ")}`)
  return known
}

function writeManifest(): void {
  const path = join(root, "package.json")
  const before = readFileSync(path, "utf8")
  const after = withManifest(before, manifest)
  if (after !== before) writeFileSync(path, after)
}

/** Runs a tool of node_modules with this very Node: no shell, no PATH, the same on every system. */
function tool(name: string, script: string, args: readonly string[]): void {
  const packageRoot = dirname(require.resolve(`${name}/package.json`))
  const run = spawnSync(process.execPath, [join(packageRoot, script), ...args], {
    cwd: root,
    encoding: "utf8",
  })
  const output = `${run.stdout}${run.stderr}`
  if (run.status !== 0)
    throw new Error(`${name} ended with ${run.status ?? run.signal}\n${output.slice(-8000)}`)
  // Plasmo may print an error and still end with 0.
  if (output.includes("🔴 ERROR")) throw new Error(`${name} failed\n${output.slice(-8000)}`)
}

function finish(target: Target): void {
  const folder = join(root, "build", `${target}-prod`)
  const path = join(folder, "manifest.json")
  const whole = forTarget(JSON.parse(readFileSync(path, "utf8")) as BuiltManifest, target)
  const { manifest: built, readers } = onDemand(whole, build.readAlways)
  writeFileSync(path, JSON.stringify(built))
  writeFileSync(join(folder, "readers.json"), JSON.stringify(readers))
  const faults = differences(built, manifest, target)
  if (!built.content_scripts?.length) faults.push("no content script: Plasmo found no entries")
  for (const { name, matches } of readers) {
    if (matches.includes("<all_urls>")) faults.push(`contents/${name}: its matches could not be read`)
  }
  if (faults.length > 0)
    throw new Error(`the built manifest is not what plasmo.config.ts says:\n${faults.join("\n")}`)
}

const started = Date.now()
try {
  const target = targetOf(process.argv.slice(2))
  writeManifest()
  mkdirSync(join(root, "assets/generated"), { recursive: true })
  const styles = ["-i", "assets/styles.css", "-o", "assets/generated/styles.css", "--minify"]
  tool("@tailwindcss/cli", "dist/index.mjs", styles)
  // Files of an earlier build carry other hashes and would stay.
  rmSync(join(root, "build", `${target}-prod`), { recursive: true, force: true })
  const flags = [`--src-path=${build.srcPath}`, `--target=${target}`, ...(build.hoist ? ["--hoist"] : [])]
  tool("plasmo", "bin/index.mjs", ["build", ...flags])
  finish(target)
  console.log(`built build/${target}-prod in ${((Date.now() - started) / 1000).toFixed(1)} s`)
} catch (cause) {
  console.error(`build failed: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exitCode = 1
}
