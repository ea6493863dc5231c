import { type LanguageModelApi, languagesFor } from "./api"
import { builtInFailure } from "./failure"

/** Whether the browser's model is there; "none" where the browser has no such thing at all. */
export type BuiltInAvailability = "none" | "unavailable" | "downloadable" | "downloading" | "available"

/** Asks the browser. Whatever goes wrong on the way means that it is not to be had. */
export async function builtInAvailability(api: LanguageModelApi | null): Promise<BuiltInAvailability> {
  if (api === null) return "none"
  const said = await api.availability(languagesFor("en")).catch(() => "unavailable")
  return said === "available" || said === "downloadable" || said === "downloading" ? said : "unavailable"
}

/**
 * Has the browser download its model; to be called in a click, which the browser insists on.
 * @param onProgress gets the share that is there, 0 to 1
 * @throws ModelError that says what to do
 */
export async function downloadBuiltIn(
  api: LanguageModelApi,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const session = await api.create({
      ...languagesFor("en"),
      signal,
      monitor: (monitor) => {
        monitor.addEventListener("downloadprogress", (event) => {
          const { loaded, total } = event as ProgressEvent
          const share = total > 0 ? loaded / total : loaded
          if (Number.isFinite(share)) onProgress(Math.min(1, Math.max(0, share)))
        })
      },
    })
    session.destroy()
  } catch (error) {
    throw builtInFailure(error, "en", signal)
  }
}
