import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export interface FakeRequest {
  method: string
  url: URL
  headers: Headers
  /** The body as it came; empty for none. */
  text: string
}

export interface FakeReply {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
}

/**
 * Ways to fail. `before`: nothing is done. `after`: the request is carried out and its answer lost. `html` is a
 * network's sign-in page with status 200. `expired`, `forbidden`, `rate_limited`, `quota` are the CRM's own answers.
 */
export type FaultMode =
  | "500"
  | "500_after"
  | "hang"
  | "hang_after"
  | "reset"
  | "reset_after"
  | "half_body"
  | "half_body_after"
  | "html"
  | "expired"
  | "forbidden"
  | "rate_limited"
  | "quota"

interface Fault {
  mode: FaultMode
  times: number
  matches: (request: FakeRequest) => boolean
}

/** The CRM behind a fake server. */
export interface FakeCrm {
  handle(request: FakeRequest): FakeReply
  /** How this CRM words an error of its own. */
  errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply
}

/** A CRM that answers over HTTP, or straight as a `fetch`, and fails when it is told to. */
export class FakeServer {
  /** Every request that arrived, those that were made to fail included. */
  readonly requests: { method: string; path: string; at: number }[] = []
  readonly #faults: Fault[] = []
  #server: Server | null = null

  constructor(
    readonly crm: FakeCrm,
    private readonly now: () => number,
  ) {}

  /** The next `times` requests that match fail in this way. */
  fail(mode: FaultMode, times = 1, matches: (request: FakeRequest) => boolean = () => true): void {
    this.#faults.push({ mode, times, matches })
  }

  /** No request fails any more. */
  mend(): void {
    this.#faults.splice(0)
  }

  /** Stands in for `fetch`. A hang is reported at once, as the time-out that the caller's signal would raise. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const outcome = this.#answer({
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      text: await request.text(),
    })
    if (outcome === "hang") throw new DOMException("The operation timed out.", "TimeoutError")
    if (outcome === "reset") throw new TypeError("fetch failed")
    const { status, headers, text, half } = outcome
    const body = status === 204 ? null : half ? brokenStream(text) : text
    return new Response(body, { status, headers })
  }

  /** Listens on 127.0.0.1; port 0 takes a free one. Resolves to the port. */
  async listen(port = 0): Promise<number> {
    const server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
    return (server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (!server) return
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }

  #answer(request: FakeRequest): (FakeReply & { half: boolean }) | "hang" | "reset" {
    this.requests.push({ method: request.method, path: request.url.pathname, at: this.now() })
    const fault = this.#faults.find((candidate) => candidate.times > 0 && candidate.matches(request))
    if (!fault) return { ...this.crm.handle(request), half: false }
    fault.times -= 1
    if (fault.mode.endsWith("_after")) this.crm.handle(request)
    switch (fault.mode) {
      case "hang":
      case "hang_after":
        return "hang"
      case "reset":
      case "reset_after":
        return "reset"
      case "half_body":
        return {
          status: 200,
          headers: { "content-type": "application/json" },
          text: '{"results":[{"id"',
          half: true,
        }
      case "half_body_after":
        return {
          status: 201,
          headers: { "content-type": "application/json" },
          text: '{"id":"1","prop',
          half: true,
        }
      case "html":
        return {
          status: 200,
          headers: { "content-type": "text/html" },
          text: "<!doctype html><title>Sign in to the network</title>",
          half: false,
        }
      case "500_after":
        return { ...this.crm.errorReply("500"), half: false }
      default:
        return { ...this.crm.errorReply(fault.mode), half: false }
    }
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
    const outcome = this.#answer({
      method: incoming.method ?? "GET",
      url: new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`),
      headers,
      text: Buffer.concat(chunks).toString("utf8"),
    })
    if (outcome === "hang") return
    if (outcome === "reset") return void incoming.socket.destroy()
    const body = Buffer.from(outcome.text)
    const length = outcome.half ? body.byteLength * 2 : body.byteLength
    outgoing.writeHead(outcome.status, {
      ...outcome.headers,
      ...(outcome.status === 204 ? {} : { "content-length": String(length) }),
    })
    if (!outcome.half) return void outgoing.end(body)
    outgoing.write(body, () => incoming.socket.destroy())
  }
}

function brokenStream(text: string): ReadableStream<Uint8Array> {
  let sent = false
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError("terminated"))
      sent = true
      controller.enqueue(new TextEncoder().encode(text))
    },
  })
}

export function jsonReply(status: number, body: unknown, headers: Record<string, string> = {}): FakeReply {
  return { status, headers: { "content-type": "application/json", ...headers }, text: JSON.stringify(body) }
}

export function htmlReply(status: number, html: string): FakeReply {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, text: html }
}
