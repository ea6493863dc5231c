import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { errorOf } from "./connector-bed.contract"
import { createHttp, type HttpRequest } from "./http"

const NOW = Date.UTC(2026, 10, 3, 12)
const Answer = z.object({ id: z.string() })
let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function httpTo(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return createHttp({
    title: "Testhub",
    baseUrl: `http://127.0.0.1:${port}/base/`,
    fetch,
    now: () => NOW,
    headers: { authorization: "Bearer k" },
  })
}

const read: HttpRequest = { method: "GET", path: "/a", effect: "read" }
const write: HttpRequest = { method: "POST", path: "/a", effect: "write", body: { a: 1 } }

describe("requests over a real socket", () => {
  it("sends path, query, key and body, and reads the answer", async () => {
    const http = await httpTo((request, response) => {
      const chunks: Buffer[] = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        const id = [request.method, request.url, request.headers.authorization, Buffer.concat(chunks)].join(
          " ",
        )
        response.end(JSON.stringify({ id }))
      })
    })
    const request = { ...write, query: { q: "a&b=ü" } }
    expect(await http.send(request, Answer)).toEqual({ id: `POST /base/a?q=a%26b%3D%C3%BC Bearer k {"a":1}` })
  })

  it("does not follow a redirect, which could carry the key elsewhere", async () => {
    const paths: (string | undefined)[] = []
    const http = await httpTo((request, response) => {
      paths.push(request.url)
      response.writeHead(302, { location: "/elsewhere" }).end()
    })
    expect((await errorOf(http.send(read, Answer))).code).toBe("not_found")
    expect(paths).toEqual(["/base/a"])
  })

  it("knows a reset before the answer and a body that breaks off", async () => {
    const reset = await httpTo((request) => request.socket.destroy())
    expect((await errorOf(reset.send(read, Answer))).code).toBe("transient")
    expect((await errorOf(reset.send(write, Answer))).code).toBe("ambiguous")
    server?.close()
    const half = await httpTo((request, response) => {
      response.writeHead(200, { "content-length": "100" })
      response.write('{"id":', () => request.socket.destroy())
    })
    expect((await errorOf(half.send(read, Answer))).code).toBe("transient")
    expect((await errorOf(half.send(write, Answer))).code).toBe("ambiguous")
  })

  it("does not read an answer without end", async () => {
    const http = await httpTo((_request, response) => {
      const chunk = " ".repeat(1_000_000)
      const more = () => response.write(chunk, (error) => error || more())
      more()
    })
    expect((await errorOf(http.send(read, Answer))).code).toBe("transient")
  })

  it.each([
    [200, "[]", "transient", "ambiguous"],
    [200, '{"id":1}', "transient", "ambiguous"],
    [204, "", "transient", "ambiguous"],
    [400, '{"message":"bad\\u0000 name"}', "validation", "validation"],
    [401, "<html>", "auth_expired", "auth_expired"],
    [403, "", "forbidden", "forbidden"],
    [404, "null", "not_found", "not_found"],
    [409, "[]", "duplicate", "duplicate"],
    [422, '"no"', "validation", "validation"],
    [429, "{", "rate_limited", "rate_limited"],
    [500, "{", "transient", "ambiguous"],
    [503, "", "transient", "ambiguous"],
  ])("takes %i with %j for %s when reading, %s when writing", async (status, body, reading, writing) => {
    const http = await httpTo((_request, response) => {
      response.writeHead(status, { "retry-after": "7" }).end(status === 204 ? undefined : body)
    })
    const errors = [await errorOf(http.send(read, Answer)), await errorOf(http.send(write, Answer))]
    expect(errors.map((error) => error.code)).toEqual([reading, writing])
    for (const error of errors) {
      expect(error.message).toContain("Testhub")
      expect(error.message).not.toContain("\u0000")
      if (status === 429 || status === 503) expect(error.details.retryAt).toBe(NOW + 7_000)
    }
  })
})
