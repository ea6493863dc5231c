import { afterEach, describe, expect, it } from "vitest"
import { type ModelServer, type ModelServerManners, startModelServer } from "~tests/model-server"
import { type Model, ModelError, type ModelRequest } from "./model"
import { createOpenAiModel } from "./openai-model"

let server: ModelServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

interface Setup {
  apiKey?: string | null
  baseUrl?: (own: string) => string
  timeoutMs?: number
  origin?: string
}

async function modelAt(manners: ModelServerManners, setup: Setup = {}): Promise<Model> {
  server = await startModelServer(manners)
  const { origin } = setup
  const withOrigin: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    // A browser adds this by itself to calls of an extension.
    if (origin) headers.set("origin", origin)
    return fetch(input, { ...init, headers })
  }
  return createOpenAiModel({
    baseUrl: setup.baseUrl?.(server.baseUrl) ?? server.baseUrl,
    apiKey: setup.apiKey === undefined ? "sk-test-1234567890" : setup.apiKey,
    name: "small",
    fetch: withOrigin,
    timeoutMs: setup.timeoutMs ?? 2000,
  })
}

function ask(more: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: "s",
    user: "u",
    schema: null,
    maxTokens: 50,
    signal: new AbortController().signal,
    ...more,
  }
}

const schema = { name: "answer", json: { type: "object", properties: { kind: { type: "string" } } } }

async function read(pieces: AsyncIterable<string>): Promise<string> {
  let text = ""
  for await (const piece of pieces) text += piece
  return text
}

async function failureOf(promise: Promise<unknown>): Promise<ModelError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ModelError)) throw new Error(`Expected a ModelError, got ${String(error)}`)
  return error
}

describe("a server that points elsewhere", () => {
  it("leads neither the key nor the mail there", async () => {
    const redirects: unknown[] = []
    const model = createOpenAiModel({
      baseUrl: "https://model.example/v1",
      apiKey: "sk-test-1234567890",
      name: "small",
      fetch: async (_input, init) => {
        redirects.push(init?.redirect)
        throw new TypeError("Failed to fetch")
      },
      timeoutMs: null,
    })
    expect((await failureOf(model.check(ask().signal))).code).toBe("unreachable")
    expect((await failureOf(read(model.stream(ask())))).code).toBe("unreachable")
    expect(redirects).toEqual(["error", "error"])
  })
})

describe("streaming", () => {
  it("gives the pieces, also where the server leaves out the role", async () => {
    const model = await modelAt({ pieces: ["Good", " morning"], noRole: true })
    expect(await read(model.stream(ask()))).toBe("Good morning")
  })

  it("gives the whole answer of a server that takes no notice of `stream`", async () => {
    const model = await modelAt({ pieces: ["All at once"], ignoresStream: true })
    expect(await read(model.stream(ask()))).toBe("All at once")
  })

  it("leaves out what a local model thinks aloud", async () => {
    const model = await modelAt({ pieces: ["<thi", "nk>hm, what", " now</think>\n", "Dear", " Ann"] })
    expect(await read(model.stream(ask()))).toBe("Dear Ann")
  })

  it.each([{ breaksAfter: 2 }, { endsAfter: 2 }])(
    "keeps what came and then says that it broke off: %o",
    async (manners) => {
      const model = await modelAt({ pieces: ["a", "b", "c"], ...manners })
      let text = ""
      const error = await failureOf(
        (async () => {
          for await (const piece of model.stream(ask())) text += piece
        })(),
      )
      expect(text).toBe("ab")
      expect(error.code).toBe("bad_answer")
    },
  )

  it.each([0, 1])("gives a silent server up after %i pieces", async (hangsAfter) => {
    const model = await modelAt({ pieces: ["a", "b"], hangsAfter }, { timeoutMs: 150 })
    const error = await failureOf(read(model.stream(ask())))
    expect(error.code).toBe("timeout")
  })

  it("stops when it is told to", async () => {
    const model = await modelAt({ pieces: ["a", "b"], hangsAfter: 1 })
    const controller = new AbortController()
    const error = await failureOf(
      (async () => {
        for await (const _ of model.stream(ask({ signal: controller.signal }))) controller.abort()
      })(),
    )
    expect(error.code).toBe("stopped")
  })

  it("sends no header that a server which checks them would refuse, and no key where there is none", async () => {
    const model = await modelAt({}, { apiKey: null })
    await read(model.stream(ask()))
    const headers = server?.calls[0]?.headers ?? {}
    expect(Object.keys(headers).filter((name) => name.startsWith("x-stainless"))).toEqual([])
    expect(headers.authorization).toBeUndefined()
  })

  it("takes the newer name of the token limit when the server asks for it, and remembers", async () => {
    const model = await modelAt({ newTokenLimit: true })
    await read(model.stream(ask()))
    await read(model.stream(ask()))
    expect(server?.calls.map(({ body }) => body.max_completion_tokens ?? null)).toEqual([null, 50, 50])
  })

  it("returns what the stream counted, also from a server that counts nothing or refuses to be asked", async () => {
    const countOf = async (model: Model) => {
      const pieces = model.stream(ask())[Symbol.asyncIterator]()
      for (;;) {
        const next = await pieces.next()
        if (next.done) return next.value
      }
    }
    expect(await countOf(await modelAt({ pieces: ["a", "b"] }))).toEqual({
      promptTokens: 11,
      completionTokens: 2,
    })
    await server?.close()
    expect(await countOf(await modelAt({ pieces: ["a"], ignoresStream: true }))).toEqual({
      promptTokens: 11,
      completionTokens: 1,
    })
    await server?.close()
    const model = await modelAt({ refusesStreamOptions: true, newTokenLimit: true })
    expect(await countOf(model)).toEqual({ promptTokens: null, completionTokens: null })
    await countOf(model)
    expect(server?.calls.map(({ body }) => body.stream_options !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it("understands a pasted chat address and an Azure address with a query", async () => {
    const manners = { under: "/openai/deployments/small/chat/completions" }
    const model = await modelAt(manners, {
      baseUrl: (own) =>
        `${own.replace("/v1", "")}/openai/deployments/small/chat/completions?api-version=2024-10-21`,
    })
    expect(await read(model.stream(ask()))).toBe("Hello there")
    expect(server?.calls[0]?.path).toContain("?api-version=2024-10-21")
  })
})

describe("structured answers", () => {
  it.each([
    [[], ["json_schema"]],
    [["json_schema"], ["json_schema", "json_object"]],
    [
      ["json_schema", "json_object"],
      ["json_schema", "json_object", undefined],
    ],
  ])(
    "finds what a server that refuses %j can do, and asks for it at once the next time",
    async (refusesFormats, tried) => {
      const model = await modelAt({ pieces: ['```json\n{"kind": "yes",}\n```'], refusesFormats })
      const first = await model.complete(ask({ schema }))
      expect(first).toEqual({ value: { kind: "yes" }, usage: { promptTokens: 11, completionTokens: 1 } })
      await model.complete(ask({ schema }))
      expect(server?.calls.map(({ body }) => body.response_format?.type)).toEqual([...tried, tried.at(-1)])
    },
  )

  it("says so when there is no JSON in any answer", async () => {
    const model = await modelAt({ pieces: ["I would rather not."] })
    const error = await failureOf(model.complete(ask({ schema })))
    expect(error.code).toBe("bad_answer")
  })
})

describe("failures say what to do", () => {
  const cases: [string, ModelServerManners, Setup, ModelError["code"], RegExp][] = [
    [
      "Ollama refuses the extension",
      { refusesOrigins: true },
      { origin: "chrome-extension://abc" },
      "refused_origin",
      /OLLAMA_ORIGINS/,
    ],
    [
      "a web page answers",
      { html: true },
      { baseUrl: (own) => own.replace("/v1", "") },
      "bad_answer",
      /\/v1/,
    ],
    ["the path is wrong", {}, { baseUrl: (own) => own.replace("/v1", "") }, "unreachable", /\/v1/],
    ["the model is not there", { knows: "big" }, {}, "no_such_model", /ollama pull small/],
    [
      "the key is wrong",
      { answersWith: { status: 401, body: { error: { message: "Incorrect API key: sk-test-1234567890" } } } },
      {},
      "bad_key",
      /key/i,
    ],
    [
      "the key may not",
      { answersWith: { status: 403, body: { error: { message: "Project has no access" } } } },
      {},
      "bad_key",
      /may not/,
    ],
    [
      "the quota is used up",
      {
        answersWith: {
          status: 429,
          body: { error: { message: "You exceeded your current quota", code: "insufficient_quota" } },
        },
      },
      {},
      "quota",
      /billing/,
    ],
    [
      "no credit is left",
      { answersWith: { status: 402, body: { error: { message: "Insufficient credits" } } } },
      {},
      "quota",
      /credit/,
    ],
    [
      "too many calls",
      {
        answersWith: {
          status: 429,
          body: { error: { message: "Rate limit reached" } },
          headers: { "retry-after": "20" },
        },
      },
      {},
      "rate_limited",
      /20 seconds/,
    ],
    [
      "the thread is too long",
      {
        answersWith: {
          status: 400,
          body: {
            error: { message: "maximum context length is 4096 tokens", code: "context_length_exceeded" },
          },
        },
      },
      {},
      "bad_answer",
      /too long/,
    ],
    [
      "the server fails",
      { answersWith: { status: 500, body: { error: { message: "oops" } } } },
      {},
      "unreachable",
      /500/,
    ],
    ["the model hangs", { hangsAfter: 0 }, { timeoutMs: 150 }, "timeout", /in time/],
  ]
  it.each(cases)("%s", async (_, manners, setup, code, message) => {
    const model = await modelAt(manners, setup)
    const signal = new AbortController().signal
    for (const call of [model.check(signal), read(model.stream(ask())), model.complete(ask({ schema }))]) {
      const error = await failureOf(call)
      expect(error.code).toBe(code)
      expect(error.message).toMatch(message)
      expect(error.message).not.toContain("sk-test-1234567890")
    }
  })

  it("nothing listens", async () => {
    const model = await modelAt({})
    await server?.close()
    const error = await failureOf(model.check(new AbortController().signal))
    expect(error.code).toBe("unreachable")
    server = null
  })

  it("tries once more when the server is busy for a moment", async () => {
    const busy = { status: 503, body: { error: { message: "busy" } }, headers: { "retry-after-ms": "10" } }
    const model = await modelAt({ answersWith: busy, failsTimes: 1 })
    await model.check(new AbortController().signal)
    expect(server?.calls).toHaveLength(2)
  })

  it("takes no base URL that is none", () => {
    expect(() =>
      createOpenAiModel({ baseUrl: "ollama", apiKey: null, name: "x", fetch, timeoutMs: null }),
    ).toThrow(TypeError)
  })
})
