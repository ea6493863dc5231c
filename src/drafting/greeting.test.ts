import { describe, expect, it } from "vitest"
import { greetingManner } from "./greeting"

describe("what of a greeting fits anybody", () => {
  it.each([
    ["Hi Anna,", "Anna Smith", "Hi {name},"],
    ["Hello El,", "El Lopez", "Hello {name},"],
    ["Hey He,", "He Jones", "Hey {name},"],
    ["李明您好：", "李明", "{name}您好："],
    ["Анна, добрый день!", "Анна Петрова", "{name}, добрый день!"],
    ["Hi Annie,", "Ann Jones", null],
    ["Hello,", "El Lopez", null],
    ["Hello Bob,", "El Lopez", null],
  ])("%j to %j is %j", (greeting, name, manner) => {
    expect(greetingManner(greeting, name)).toBe(manner)
  })
})
