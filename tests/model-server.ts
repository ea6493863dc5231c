import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** What one call looked like to the server. */
export interface SeenCall {
  path: string
  headers: Record<string, string>
  body: {
    model?: string
    stream?: boolean
    stream_options?: { include_usage?: boolean }
    max_tokens?: number
    max_completion_tokens?: number
    response_format?: { type: string }
    messages?: { role: string; content: string }[]
  }
}

/** How the server differs from OpenAI's own. Everything that is left out is as there. */
export interface ModelServerManners {
  /** Pieces of the answer, in order. */
  pieces?: string[]
  /** Leaves `role` out of the first chunk, as some local servers do. */
  noRole?: boolean
  /** Forms of `response_format` that it refuses. */
  refusesFormats?: string[]
  /** Answers 403 without a body to calls from an extension, as Ollama does. */
  refusesOrigins?: boolean
  /** Status and body of every answer instead of a completion. */
  answersWith?: { status: number; body: unknown; headers?: Record<string, string> }
  /** How many calls get `answersWith` before it answers properly; all where it is left out. */
  failsTimes?: number
  /** A web page for every address. */
  html?: boolean
  /** Only this model is there. */
  knows?: string
  /** Only under this path there is a chat endpoint. */
  under?: string
  /** Breaks the connection after so many pieces. */
  breaksAfter?: number
  /** Ends the stream after so many pieces as if nothing was missing. */
  endsAfter?: number
  /** Says nothing more after so many pieces. */
  hangsAfter?: number
  /** Answers in one piece whatever is asked for. */
  ignoresStream?: boolean
  /** Knows only the newer name of the token limit. */
  newTokenLimit?: boolean
  /** Refuses `stream_options`, as older servers do. */
  refusesStreamOptions?: boolean
  /** Milliseconds before each piece after the first. */
  pauseMs?: number
  /** Told when a piece has left, with its index and the epoch time in milliseconds. */
  onPiece?: (index: number, at: number) => void
}

export interface ModelServer {
  baseUrl: string
  calls: SeenCall[]
  close(): Promise<void>
}

/** An OpenAI-compatible server on a free port of this machine, with one provider's manners. */
export async function startModelServer(manners: ModelServerManners): Promise<ModelServer> {
  const calls: SeenCall[] = []
  const server = createServer((request, response) => {
    answer(request, response, manners, calls).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  manners: ModelServerManners,
  calls: SeenCall[],
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as SeenCall["body"]
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  const path = request.url ?? ""
  calls.push({ path, headers, body })

  const json = (status: number, value: unknown, extra: Record<string, string> = {}) => {
    response.writeHead(status, { "content-type": "application/json", ...extra })
    response.end(JSON.stringify(value))
  }
  const refuse = (status: number, message: string, code: string | null = null) =>
    json(status, { error: { message, type: "invalid_request_error", code } })

  if (manners.html) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" })
    response.end("<!doctype html><html><body>Welcome</body></html>")
    return
  }
  if (manners.refusesOrigins && /-extension:/.test(headers.origin ?? "")) {
    response.writeHead(403)
    response.end()
    return
  }
  const failing = manners.failsTimes === undefined || calls.length <= manners.failsTimes
  if (manners.answersWith && failing) {
    json(manners.answersWith.status, manners.answersWith.body, manners.answersWith.headers)
    return
  }
  if (!path.split("?")[0]?.endsWith(manners.under ?? "/v1/chat/completions")) {
    response.writeHead(404, { "content-type": "text/plain" })
    response.end("404 page not found")
    return
  }
  if (manners.knows !== undefined && body.model !== manners.knows) {
    refuse(404, `model "${body.model}" not found, try pulling it first`)
    return
  }
  const format = body.response_format?.type
  if (format !== undefined && manners.refusesFormats?.includes(format)) {
    refuse(400, `response_format type ${format} is not supported`)
    return
  }
  if (manners.newTokenLimit && body.max_tokens !== undefined) {
    refuse(
      400,
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      "unsupported_parameter",
    )
    return
  }
  if (manners.refusesStreamOptions && body.stream_options !== undefined) {
    refuse(400, "Unknown parameter: 'stream_options'.", "unknown_parameter")
    return
  }
  const pieces = manners.pieces ?? ["Hello", " there"]
  if (!body.stream || manners.ignoresStream) {
    if (manners.hangsAfter !== undefined) return
    json(200, {
      object: "chat.completion",
      choices: [
        { index: 0, message: { role: "assistant", content: pieces.join("") }, finish_reason: "stop" },
      ],
      usage: { prompt_tokens: 11, completion_tokens: pieces.length },
    })
    return
  }
  await stream(response, pieces, manners, body.stream_options?.include_usage === true)
}

async function stream(
  response: ServerResponse,
  pieces: string[],
  manners: ModelServerManners,
  counts: boolean,
): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" })
  response.flushHeaders()
  const send = (delta: Record<string, string>, finish: string | null) =>
    new Promise<void>((resolve) => {
      const chunk = { object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }] }
      response.write(`data: ${JSON.stringify(chunk)}\n\n`, () => resolve())
    })
  for (const [index, piece] of pieces.entries()) {
    if (index === manners.hangsAfter) return
    if (index === manners.breaksAfter) {
      response.destroy()
      return
    }
    if (index === manners.endsAfter) {
      response.end()
      return
    }
    if (index > 0 && manners.pauseMs) await new Promise((done) => setTimeout(done, manners.pauseMs))
    if (response.destroyed) return
    manners.onPiece?.(index, Date.now())
    await send(
      index === 0 && !manners.noRole ? { role: "assistant", content: piece } : { content: piece },
      null,
    )
  }
  await send({}, "stop")
  if (counts) {
    const usage = { prompt_tokens: 11, completion_tokens: pieces.length }
    response.write(`data: ${JSON.stringify({ object: "chat.completion.chunk", choices: [], usage })}\n\n`)
  }
  response.end("data: [DONE]\n\n")
}
