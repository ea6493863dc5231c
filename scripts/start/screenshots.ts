import { readFile } from "node:fs/promises"
import type { BrowserContext, Page } from "playwright"

const PANEL = { width: 360, height: 800 }

export async function shoot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path })
}

/** The panel as narrow as the browser shows it, once what it shows has come to rest. */
export async function shootPanel(page: Page, scheme: "light" | "dark", path: string): Promise<void> {
  await page.setViewportSize(PANEL)
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
  await page.waitForTimeout(700)
  await page.screenshot({ path })
}

/** Two pictures beside each other, 1280 pixels together, as page and panel stand in the browser. */
export async function shootSideBySide(
  context: BrowserContext,
  left: string,
  right: string,
  path: string,
): Promise<void> {
  const [a, b] = await Promise.all([left, right].map((file) => readFile(file, "base64")))
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: PANEL.height })
  await page.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#ccc"><img src="data:image/png;base64,${a}"><img src="data:image/png;base64,${b}"></body>`,
  )
  await page.screenshot({ path })
  await page.close()
}
