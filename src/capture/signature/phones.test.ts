import { describe, expect, it } from "vitest"
import { phonesIn } from "./phones"

function kinds(line: string): string[] {
  return phonesIn(line, "", null, false).map(({ kind, written }) => `${kind} ${written}`)
}

describe("phonesIn", () => {
  it.each([
    ["Phone: 212-555-0142", ["phone 212-555-0142"]],
    ["212.555.0142 Office", ["phone 212.555.0142"]],
    ["(212) 555-0142 (fax)", ["fax (212) 555-0142"]],
    ["212 555-0142 Telephone / 212 555-0143 Telefax", ["phone 212 555-0142", "fax 212 555-0143"]],
    ["Tel/Fax: 212-555-0142", ["phone 212-555-0142"]],
    [
      "T +49 40 123456 | F +49 40 123457 | M +49 171 1234567",
      ["phone +49 40 123456", "fax +49 40 123457", "mobile +49 171 1234567"],
    ],
    [
      "T: +49 40 123456 | F: +49 40 123457 | M: +49 171 1234567",
      ["phone +49 40 123456", "fax +49 40 123457", "mobile +49 171 1234567"],
    ],
    ["p:212.555.0142 Ext. 104", ["phone 212.555.0142"]],
    ["模拟 手机 13800138000 传真 02155501235", ["mobile 13800138000", "fax 02155501235"]],
    ["ann555012345@acme.example", []],
    ["https://acme.example/5550142001", []],
    ["Order no 4711-0815-22", []],
    ["22.11.2026", []],
    ["x4711", []],
    ["", []],
  ])("reads %j", (line, expected) => {
    expect(kinds(line)).toEqual(expected)
  })

  it("takes a label that stands on the line above", () => {
    expect(phonesIn("212-555-0142", "Fax:", null, false)[0]?.kind).toBe("fax")
  })

  it("asks for a label among an address's numbers", () => {
    expect(phonesIn("Springfield, IL 62701-1234 Phone 212-555-0142", "", null, true)).toHaveLength(1)
    expect(phonesIn("Springfield, IL 62701-1234", "", null, true)).toEqual([])
  })
})
