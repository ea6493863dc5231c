import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { readMail } from "~src/capture/read-mail"
import type { ObservedMessage } from "~src/record/observation"
import { readCases } from "../corpora"
import { percentile } from "../scores"
import type { BenchOptions, Suite, SuiteResult } from "../suite"

const DEMO_MAIL = join(import.meta.dirname, "../../demo/mail")
const MAILS = 200
const SIZE = 5120
const LARGE = 1_000_000

/** How long the whole reading of one mail takes: zones, signature, language, asks, promises, dates, signals. */
export const mailSpeed: Suite = {
  name: "mail-speed",
  async run(options: BenchOptions): Promise<SuiteResult> {
    const pool = textOf(options.corpora)
    const mails = Array.from({ length: MAILS }, (_, index) => {
      const from = (index * 4096) % Math.max(pool.length - SIZE, 1)
      return message(pool.slice(from, from + SIZE))
    })
    for (const mail of mails.slice(0, 60)) timed(mail)
    // The fastest of three: what else the machine does meanwhile is not the mail's cost.
    const times = mails.map((mail) => Math.min(timed(mail), timed(mail), timed(mail)))
    const large = message(pool.repeat(Math.ceil(LARGE / pool.length)).slice(0, LARGE))
    const numbers = {
      "mail5k.p50ms": percentile(times, 50),
      "mail5k.p95ms": percentile(times, 95),
      "mail1m.ms": Math.min(timed(large), timed(large), timed(large)),
    }
    return {
      numbers,
      lines: Object.entries(numbers).map(([name, ms]) => `${name.padEnd(16)} ${ms.toFixed(2)}`),
      skipped: [],
    }
  },
}

/** Real mail where there is some, else the demo's. */
function textOf(corpora: string | null): string {
  const cases = readCases<{ text: string }>(corpora, "zones.jsonl") ?? []
  if (cases.length > 0) return cases.map((one) => one.text).join("\n\n")
  const files = readdirSync(DEMO_MAIL).filter((file) => file.endsWith(".eml"))
  return files.map((file) => readFileSync(join(DEMO_MAIL, file), "utf8")).join("\n\n")
}

function message(text: string): ObservedMessage {
  const lines = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split("\n")
  return {
    id: "msg-f:1",
    from: { email: "maren@norrsken.com", name: "Maren Lindqvist" },
    to: [],
    cc: [],
    bcc: [],
    sentAt: Date.UTC(2026, 10, 18, 9),
    sentAtText: "",
    html: `<div dir="ltr">${lines.join("<br>")}</div>`,
    truncated: false,
    attachments: [],
    invitation: null,
    outgoing: false,
    bulk: { unsubscribe: false, mailingList: null },
  }
}

/** Milliseconds to read a mail. */
function timed(mail: ObservedMessage): number {
  const start = performance.now()
  readMail(mail, { timeZone: "Europe/Berlin", country: null, now: 0, model: null })
  return performance.now() - start
}
