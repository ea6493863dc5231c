/**
 * `npx tsx scripts/screens.ts [NAME…]`: pictures of every state of the pages in `.slipstream/screens`, 360 px wide,
 * light and dark. Ends with an error where a state throws, is wider than its window at 360 or 280 px, or fails a
 * check of axe (contrast, names, roles: WCAG 2.2 AA).
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import axe from "axe-core"
import { type Browser, chromium, type Page } from "playwright"
import { createServer, type ViteDevServer } from "vite"
import { screens } from "../tests/screens/states/screens"

const root = fileURLToPath(new URL("..", import.meta.url))
const out = join(root, ".slipstream/screens")
const SYSTEM_CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const HEIGHT = 800

function compileStyles(): void {
  const require = createRequire(import.meta.url)
  const tailwind = join(dirname(require.resolve("@tailwindcss/cli/package.json")), "dist/index.mjs")
  const files = ["-i", "assets/styles.css", "-o", "assets/generated/styles.css"]
  execFileSync(process.execPath, [tailwind, ...files], { cwd: root, stdio: "pipe" })
}

function serve(): Promise<ViteDevServer> {
  return createServer({
    root: join(root, "tests/screens"),
    configFile: false,
    logLevel: "error",
    cacheDir: join(root, ".slipstream/vite"),
    resolve: { alias: [{ find: /^~/, replacement: root }] },
    server: { host: "127.0.0.1", fs: { allow: [root] }, hmr: false, watch: null },
    esbuild: { jsx: "automatic" },
  })
}

/** Opens a state, clicks what it names, and gives what is wrong with it. */
async function show(page: Page, url: string, name: string): Promise<string[]> {
  const faults: string[] = []
  const onError = (error: Error) => faults.push(`${name}: ${error.message}`)
  page.on("pageerror", onError)
  await page.goto(`${url}?state=${name}`)
  await page.waitForFunction(() => document.getElementById("root")?.firstElementChild)
  for (const text of screens[name]?.unfolded ?? []) {
    await page.locator("summary", { hasText: text }).first().click({ timeout: 5000 })
  }
  for (const click of screens[name]?.clicks ?? []) {
    await page.getByRole("button", { name: click }).first().click({ timeout: 5000 })
  }
  await page.waitForTimeout(200)
  const width = await page.evaluate(() => ({
    window: innerWidth,
    page: Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll("main, section, article, form")].map((box) => box.scrollWidth),
    ),
  }))
  if (width.page > width.window) faults.push(`${name}: ${width.page} px wide in ${width.window} px`)
  page.off("pageerror", onError)
  return faults
}

async function accessibility(page: Page, name: string): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    // Set by the line above; the page is not compiled with its types.
    const { axe: check } = window as unknown as { axe: { run: typeof axe.run } }
    return (await check.run(document, { runOnly: tags })).violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map((node) => node.target.join(" ")).slice(0, 3),
    }))
  })
  return violations.map(({ id, where }) => `${name}: ${id} at ${where.join(", ")}`)
}

async function picture(browser: Browser, url: string, names: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width: 360, height: HEIGHT }, colorScheme })
    for (const name of names) {
      faults.push(...(await show(page, url, name)), ...(await accessibility(page, name)))
      const path = join(out, `${name}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: screens[name]?.whole ?? false })
    }
    await page.close()
  }
  const narrow = await browser.newPage({ viewport: { width: 280, height: HEIGHT } })
  for (const name of names) {
    faults.push(...(await show(narrow, url, name)))
    await narrow.screenshot({ path: join(out, `${name}-280.png`), fullPage: screens[name]?.whole ?? false })
  }
  return faults
}

mkdirSync(out, { recursive: true })
compileStyles()
const asked = process.argv.slice(2)
const names = Object.keys(screens).filter((name) => asked.length === 0 || asked.includes(name))
const server = await serve()
await server.listen()
const executablePath = SYSTEM_CHROMIUM.find((path) => existsSync(path))
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
try {
  const faults = await picture(browser, server.resolvedUrls?.local[0] ?? "", names)
  for (const fault of faults) console.error(fault)
  console.log(`${names.length} states pictured in ${out}, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await browser.close()
  await server.close()
}
