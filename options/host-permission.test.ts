import { expect, it } from "vitest"
import { hostPattern } from "./host-permission"

it.each([
  ["https://api.openai.com/v1", "https://api.openai.com/*"],
  ["http://localhost:11434/v1", "http://localhost/*"],
  ["http://127.0.0.1:8000", "http://127.0.0.1/*"],
])("%s", (baseUrl, pattern) => {
  expect(hostPattern(baseUrl)).toBe(pattern)
})

it.each(["http://plain.example", "file:///etc/passwd", "javascript:alert(1)", "", "api.openai.com"])(
  "refuses %s",
  (baseUrl) => {
    expect(hostPattern(baseUrl)).toBeNull()
  },
)
