/** Has the browser save `json` under `name`. */
export function saveAsFile(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The download has begun by the next turn; the text may be large.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
