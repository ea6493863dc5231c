import { type Model, ModelError } from "../model"
import { type LanguageModelApi, type LanguageModelSession, languagesFor } from "./api"
import { builtInFailure } from "./failure"

/** As the rep reads it beside a draft. */
export const BUILT_IN_NAME = "Chrome's built-in model"

/**
 * The browser's own model for one language. It counts no tokens and heeds no limit of them: whoever listens stops when
 * there is enough. Every call has a session of its own, so that no conversation is carried into another.
 */
export function createBuiltInModel(api: LanguageModelApi, language: string): Pick<Model, "name" | "stream"> {
  return {
    name: BUILT_IN_NAME,
    async *stream({ system, user, signal }) {
      let session: LanguageModelSession | null = null
      try {
        signal.throwIfAborted()
        await assertThere(api, language)
        session = await api.create({
          ...languagesFor(language),
          initialPrompts: [{ role: "system", content: system }],
          signal,
        })
        const reader = session.promptStreaming(user, { signal }).getReader()
        for (;;) {
          const { done, value } = await reader.read()
          if (done) break
          if (typeof value === "string" && value !== "") yield value
        }
        return { promptTokens: null, completionTokens: null }
      } catch (error) {
        throw builtInFailure(error, language, signal)
      } finally {
        session?.destroy()
      }
    },
  }
}

/** A download is started in the settings, where it can be watched; never in the middle of a draft. */
async function assertThere(api: LanguageModelApi, language: string): Promise<void> {
  switch (await api.availability(languagesFor(language))) {
    case "available":
      return
    case "downloadable":
      throw new ModelError(
        "unreachable",
        "Chrome has not downloaded its built-in model yet. Do that in the settings, under Model.",
      )
    case "downloading":
      throw new ModelError(
        "unreachable",
        "Chrome is still downloading its built-in model. Try again when that is done.",
      )
    default:
      throw new ModelError(
        "unreachable",
        "Chrome does not offer its built-in model on this computer any more. Choose another one in the settings.",
      )
  }
}
