import { describe, expect, it } from "vitest"
import { addressName } from "./person-name"

describe("how a person is addressed", () => {
  it.each([
    ["Anna Smith", "Anna"],
    ["Smith, Anna", "Anna"],
    ["Anna Smith, PhD", "Anna"],
    ["John Miller, MBA, PMP", "John"],
    ["Smith, John, Jr.", "John"],
    ["Bob Lee, Jr.", "Bob"],
    ["Anna Smith, CPA", "Anna"],
    ["J. Robert Brown", "Robert"],
    ["A. Petrov", null],
    ["Petrov, A.", null],
    ["Anna B.", "Anna"],
    ["Петров Иван Игоревич", "Иван Игоревич"],
    ["李伟", "李伟"],
    ["Wei Li 李伟", "李伟"],
    ["田中 太郎", "田中太郎"],
    ["anna@acme.example", null],
    ["", null],
    [null, null],
  ])("%j is %j", (name, addressed) => {
    expect(addressName(name)).toBe(addressed)
  })
})
