import { ModelError } from "../model"

/** What the browser's model failed with, as the one error of this room, with what to do. */
export function builtInFailure(error: unknown, language: string, signal: AbortSignal): ModelError {
  if (error instanceof ModelError) return error
  if (signal.aborted) return new ModelError("stopped", "Stopped.", error)
  const name = error instanceof Error ? error.name : ""
  switch (name) {
    case "QuotaExceededError":
      return new ModelError(
        "bad_answer",
        "The conversation is too long for Chrome's built-in model. Set up another model in the settings for such ones.",
        error,
      )
    case "NotSupportedError":
      return new ModelError(
        "bad_answer",
        `Chrome's built-in model does not write this language here (${language}).`,
        error,
      )
    case "NotAllowedError":
      return new ModelError(
        "unreachable",
        "Chrome does not let its built-in model be used now. Look whether it is downloaded: settings, under Model.",
        error,
      )
    case "NetworkError":
      return new ModelError(
        "unreachable",
        "Chrome could not download its model. Check the connection.",
        error,
      )
    case "AbortError":
      return new ModelError("bad_answer", "Chrome's built-in model broke off. Try again.", error)
  }
  const said =
    error instanceof Error && error.message !== "" ? ` It says: “${error.message.slice(0, 240)}”` : ""
  return new ModelError("bad_answer", `Chrome's built-in model failed. Try again.${said}`, error)
}
