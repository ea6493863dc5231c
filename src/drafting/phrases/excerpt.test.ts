import { expect, it } from "vitest"
import { topicOf } from "../scene"
import { excerpt } from "./excerpt"

it.each(["😀".repeat(200), `x${"😀".repeat(200)}`])("cuts no character in two", (text) => {
  expect(excerpt(text)).not.toMatch(/\p{Surrogate}/u)
  expect(topicOf(text)).not.toMatch(/\p{Surrogate}/u)
})
