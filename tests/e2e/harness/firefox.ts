import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as z from "zod"
import { createGmailDouble, type DoubleAccount, type GmailDouble } from "../../../demo/gmail/double"
import { type BidiSession, startBidi } from "./bidi"
import type { Evaluating } from "./record"

const BUILT = join(import.meta.dirname, "../../../build/firefox-mv3-prod")
/** From the manifest; see plasmo.config.ts. */
const ADDON = "slipstream@slipstream.example"
/** Firefox gives every add-on an address of its own; here it is told which. */
const ORIGIN = "5f1d7c3e-90b4-4c7a-8d52-2f6b1a0e9c11"

/** A tab of Firefox. */
export interface FirefoxTab extends Evaluating {
  close(): Promise<void>
}

/** A Firefox with the built extension, and a mailbox under Gmail's address. */
export interface FirefoxSession {
  /** Errors of all pages, as they came. */
  readonly errors: string[]
  openGmail(pathAndHash: string): Promise<FirefoxTab>
  openOwn(page: string): Promise<FirefoxTab>
  close(): Promise<void>
}

const Created = z.object({ context: z.string() })
const Evaluated = z.union([
  z.object({ type: z.literal("success"), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal("exception"), exceptionDetails: z.object({ text: z.string() }) }),
])
const Logged = z.object({ level: z.string(), text: z.string().nullable() })
const Blocked = z.object({
  isBlocked: z.boolean(),
  request: z.object({ request: z.string(), method: z.string(), url: z.string() }),
})

/** @param executable name or path of a Firefox from version 138 on */
export async function startFirefox(
  executable: string,
  accounts: readonly DoubleAccount[],
): Promise<FirefoxSession> {
  const folder = await mkdtemp(join(tmpdir(), "slipstream-firefox-"))
  const preferences = {
    "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: ORIGIN }),
    // The background is ended after so many milliseconds without work: as often as can be.
    "extensions.background.idle.timeout": 1000,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  await writeFile(join(folder, "user.js"), lines.join("\n"))
  const arguments_ = [
    "--headless",
    "--no-remote",
    "--profile",
    folder,
    "--remote-debugging-port",
    "0",
    // Without it no page of an extension may be opened.
    "--remote-allow-system-access",
    "about:blank",
  ]
  const firefox = spawn(executable, arguments_, { stdio: ["ignore", "ignore", "pipe"] })
  const errors: string[] = []
  const stop = async () => {
    const gone = new Promise((done) => firefox.once("exit", done))
    firefox.kill("SIGKILL")
    await gone
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const bidi = await startBidi(await addressOf(firefox))
    bidi.on("log.entryAdded", (params) => {
      const { level, text } = Logged.parse(params)
      if (level === "error") errors.push(text ?? "")
    })
    await bidi.send("webExtension.install", { extensionData: { type: "path", path: BUILT } })
    await serveGmail(bidi, await createGmailDouble(accounts), errors)
    await bidi.send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] })
    return {
      errors,
      openGmail: (path) => openTab(bidi, `https://mail.google.com/mail/u/0/${path}`),
      openOwn: (page) => openTab(bidi, `moz-extension://${ORIGIN}/${page}`),
      async close() {
        bidi.close()
        await stop()
      },
    }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** Where it listens, which it says once it has started. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = ""
    firefox.once("error", failed)
    firefox.once("exit", () => failed(new Error(`Firefox ended at once: ${said}`)))
    firefox.stderr?.on("data", (data) => {
      said += String(data)
      const address = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1]
      if (address !== undefined) done(address)
    })
  })
}

/** Lets the double answer for https://mail.google.com. */
async function serveGmail(bidi: BidiSession, double: GmailDouble, errors: string[]): Promise<void> {
  const answer = async (params: unknown) => {
    const { isBlocked, request } = Blocked.parse(params)
    if (!isBlocked) return
    const { method, url } = request
    const { status, contentType, body } = await double.answer({ method, url, body: null })
    await bidi.send("network.provideResponse", {
      request: request.request,
      statusCode: status,
      headers: [{ name: "content-type", value: { type: "string", value: contentType } }],
      body: { type: "base64", value: Buffer.from(body).toString("base64") },
    })
  }
  bidi.on("network.beforeRequestSent", (params) => {
    answer(params).catch((cause) => errors.push(`double: ${cause}`))
  })
  await bidi.send("network.addIntercept", {
    phases: ["beforeRequestSent"],
    urlPatterns: [{ type: "pattern", hostname: "mail.google.com" }],
  })
}

async function openTab(bidi: BidiSession, url: string): Promise<FirefoxTab> {
  const { context } = Created.parse(await bidi.send("browsingContext.create", { type: "tab" }))
  await bidi.send("browsingContext.navigate", { context, url, wait: "complete" })
  return {
    async evaluate(run, argument) {
      const call = `(${run})(${JSON.stringify(argument) ?? ""})`
      const told = Evaluated.parse(
        await bidi.send("script.evaluate", {
          expression: `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`,
          target: { context },
          awaitPromise: true,
        }),
      )
      if (told.type === "exception") throw new Error(told.exceptionDetails.text)
      return JSON.parse(told.result.value)
    },
    close: async () => void (await bidi.send("browsingContext.close", { context })),
  }
}
