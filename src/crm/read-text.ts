/** Far more than any answer we ask for; a page that never ends must not fill the memory. */
const MAX_BYTES = 8_000_000

/** The body as text. @throws Error where it breaks off or is longer than 8 MB. */
export async function readText(response: Response): Promise<string> {
  if (response.body === null) return ""
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ""
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_BYTES) {
      await reader.cancel()
      throw new Error(`An answer of more than ${MAX_BYTES} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
