import { describe, expect, it } from "vitest"
import { companyStem, labelStem } from "./company-name"

describe("companyStem", () => {
  it.each([
    ["Norrsken AB", "norrsken"],
    ["Norrsken Nederland B.V.", "norrsken"],
    ["NORRSKEN Group", "norrsken"],
    ["Norrsken (Deutschland) GmbH & Co. KG", "norrsken"],
    ["Norrsken S.p.A.", "norrsken"],
    ["Norrsken United Kingdom Ltd.", "norrsken"],
    ["ООО «Ромашка»", "ромашка"],
    ["北光集团有限公司", "北光"],
    ["Société Générale SA", "societe generale"],
    ["Holding GmbH", ""],
    ["France", ""],
    ["", ""],
  ])("of %s is %s", (name, stem) => {
    expect(companyStem(name)).toBe(stem)
  })
})

describe("labelStem", () => {
  it.each([
    ["norrsken", "norrsken"],
    ["norrsken-nl", "norrsken"],
    ["norrsken-france", "norrsken"],
    ["norrskengroup", "norrsken"],
    ["group", ""],
    ["the-group", ""],
  ])("of %s is %s", (label, stem) => {
    expect(labelStem(label)).toBe(stem)
  })
})
