import { describe, expect, it } from "vitest"
import type { Activity } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import { mergeProposalId } from "~src/record/merge-proposal"
import { replyChains } from "./reply-chain"

const person = (id: string, email: string, name: string | null): [string, Contact] => [
  id,
  {
    id,
    workspace: "w",
    emails: [email],
    kind: "person",
    companyId: null,
    name,
    optedOut: false,
    firstSeenAt: 1,
    lastActivityAt: 1,
  },
]
const contacts = new Map([
  person("maren", "maren@norrsken.com", "Maren Lindqvist"),
  person("private", "maren.l@gmail.com", null),
  person("piet", "piet@norrsken.com", "Piet de Boer"),
])

const mail = (direction: "in" | "out", contactIds: string[]) =>
  ({
    direction,
    contactIds,
    participants: contactIds.map((contactId, index) => ({
      contactId,
      email: "",
      part: direction === "in" && index === 0 ? "from" : "to",
    })),
  }) as unknown as Activity

describe("replyChains", () => {
  it("notices who answers, from an address that is new, what only another one was sent", () => {
    const chains = replyChains([mail("out", ["maren"]), mail("in", ["private"])], contacts)
    expect([...chains]).toEqual([[mergeProposalId("maren", "private"), "maren"]])
  })

  it.each([
    ["a colleague who answers", [mail("out", ["maren"]), mail("in", ["piet"])]],
    ["what several were sent", [mail("out", ["maren", "piet"]), mail("in", ["private"])]],
    [
      "somebody who took part before",
      [mail("in", ["private"]), mail("out", ["maren"]), mail("in", ["private"])],
    ],
    ["the same address", [mail("out", ["maren"]), mail("in", ["maren"])]],
    ["a mail that answers nothing", [mail("in", ["private"])]],
  ])("sees nothing in %s", (_, activities) => {
    expect(replyChains(activities, contacts).size).toBe(0)
  })
})
