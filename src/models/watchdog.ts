/** Aborts when nothing was heard for `ms`, or when the caller aborts. */
export function watchdog(signal: AbortSignal, ms: number) {
  const controller = new AbortController()
  let late = false
  const expire = () => {
    late = true
    controller.abort()
  }
  let timer = setTimeout(expire, ms)
  const stop = () => controller.abort()
  if (signal.aborted) stop()
  signal.addEventListener("abort", stop, { once: true })
  return {
    signal: controller.signal,
    expired: () => late,
    alive: () => {
      clearTimeout(timer)
      timer = setTimeout(expire, ms)
    },
    end: () => {
      clearTimeout(timer)
      signal.removeEventListener("abort", stop)
      controller.abort()
    },
  }
}
