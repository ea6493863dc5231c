import { describe, expect, it } from "vitest"
import { employeesIn, liesIn, sameSize } from "./employee-range"

describe("a company's size in words", () => {
  it.each([
    ["201-500 employees", 201, 500],
    ["201–500 Beschäftigte", 201, 500],
    ["51-200名员工", 51, 200],
    ["1 001-5 000 сотрудников", 1001, 5000],
    ["1\u202f001\u00a0–\u00a05\u202f000 employés", 1001, 5000],
    ["1.001-5.000 Beschäftigte", 1001, 5000],
    ["1’001–5’000 Mitarbeitende", 1001, 5000],
    ["5,001-10,000 employees", 5001, 10000],
    ["٢٠١-٥٠٠ موظف", 201, 500],
    ["11 to 50", 11, 50],
    ["350", 350, 350],
    ["about 90", 90, 90],
  ])("%s", (size, from, to) => {
    expect(employeesIn(size)).toEqual({ from, to })
  })

  it.each(["10,001+ employees", "10.001+ Beschäftigte", "10 001+ сотрудников", "10001 + employees"])(
    "%s is a least number",
    (size) => {
      expect(employeesIn(size)).toEqual({ from: 10001, to: null })
    },
  )

  it.each([
    "",
    "Self-employed",
    "10K-50K employees",
    "1.5M",
    "2万名员工",
    "5 тыс. сотрудников",
    "500-201",
    "201-500 employees, 312 on LinkedIn",
    "0 employees",
    "+43 512 555 0134",
    "99999999999",
  ])("%s tells no number for certain", (size) => {
    expect(employeesIn(size)).toBeNull()
  })

  it("allows the numbers between its bounds, and what says the same in other words", () => {
    const within = (sizes: string[], other: string) => sizes.map((size) => liesIn(size, other))
    const sizes = ["200", "201", "350", "500", "501", "201–500", "201+", "many"]
    const expected = [false, true, true, true, false, true, false, false]
    expect(within(sizes, "201-500 employees")).toEqual(expected)
    expect(within(["10000", "10001", "99999", "10001+"], "10,001+ employees")).toEqual([
      false,
      true,
      true,
      true,
    ])
    expect(sameSize("201-500", "201–500 Beschäftigte")).toBe(true)
    expect(sameSize("350", "201-500 employees")).toBe(false)
    expect(sameSize("many", "many")).toBe(false)
  })
})
