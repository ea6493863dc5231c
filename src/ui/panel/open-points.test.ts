import { expect, it } from "vitest"
import { ask, commitment, contact, DAY, NOW } from "~tests/screens/states/records"
import { openPoints } from "./open-points"

const contacts = [contact()]

it("puts what is due before what only was said, the newest of that first", () => {
  const points = openPoints({
    contacts,
    asks: [
      ask({ id: "old", at: NOW - 9 * DAY }),
      ask({ id: "new", at: NOW - DAY }),
      ask({ id: "due", at: NOW - 20 * DAY, dueAt: NOW + DAY }),
    ],
    commitments: [commitment({ id: "overdue", dueAt: NOW - DAY })],
  })
  expect(points.map(({ id }) => id)).toEqual(["overdue", "due", "new", "old"])
})

it("leaves out what is answered and kept", () => {
  const points = openPoints({
    contacts,
    asks: [ask({ answeredBy: "a9" })],
    commitments: [commitment({ keptBy: "a9" })],
  })
  expect(points).toEqual([])
})

it("tells theirs from ours", () => {
  const points = openPoints({
    contacts,
    asks: [
      ask({ id: "theirs" }),
      ask({ id: "ours", contactId: null }),
      ask({ id: "of nobody", contactId: "gone" }),
    ],
    commitments: [commitment({ id: "their promise", by: "them", contactId: "petra" })],
  })
  const said = Object.fromEntries(points.map(({ id, words }) => [id, words]))
  expect(said.theirs).toContain("Petra")
  expect(said["their promise"]).toContain("Petra")
  expect(said.ours).toContain("You")
  expect(said["of nobody"]).not.toContain("gone")
})
