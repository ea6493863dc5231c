// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import type { FieldProposal } from "~src/record/crm-field"
import { panelActions } from "~tests/screens/states/actions"
import { entry, NOW, proposal } from "~tests/screens/states/records"
import { typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { FieldProposals } from "./field-proposals"

let page: Mounted

async function open(...proposals: FieldProposal[][]) {
  const decideField = vi.fn(panelActions.decideField)
  const entries = proposals.map((of, index) =>
    entry({ id: `entry${index}`, proposals: of, updatedAt: NOW + index }),
  )
  const { contacts, companies } = typical.record
  const shown = <FieldProposals entries={entries} contacts={contacts} companies={companies} crm="HubSpot" />
  page = await mount(panelFrame({ ...panelActions, decideField }, NOW, shown))
  return decideField
}

afterEach(() => page.unmount())

it("shows both values, and writes the known one by one click", async () => {
  const decideField = await open([proposal()])
  expect(page.root.textContent).toContain(proposal().theirs)
  await page.click(page.get("button", "Replace"))
  expect(decideField).toHaveBeenCalledExactlyOnceWith("entry0", "petra", "phone", proposal().ours)
})

it("names the company whose field it is, and nothing of one that is not kept", async () => {
  const of = { of: "company", contactId: "alpenfrisch", label: "Number of Employees" } as const
  const decideField = await open([proposal(of), proposal({ ...of, contactId: "forgotten", label: "Gone" })])
  expect(page.root.textContent).toContain("Alpenfrisch Dairies")
  expect(page.root.textContent).not.toContain("Gone")
  await page.click(page.get("button", "Replace"))
  expect(decideField).toHaveBeenCalledExactlyOnceWith("entry0", "alpenfrisch", "phone", proposal().ours)
})

it("leaves what stands there by one click", async () => {
  const decideField = await open([proposal()])
  await page.click(page.get("button", "Leave"))
  expect(decideField).toHaveBeenCalledExactlyOnceWith("entry0", "petra", "phone", null)
})

it("offers the values of a list, and writes the one that is chosen", async () => {
  const options = [
    { value: "ops", label: "Operations" },
    { value: "fin", label: "Finance" },
  ]
  const decideField = await open([proposal({ field: "department", theirs: "", why: "not_in_list", options })])
  await page.click(page.get("button", "Choose"))
  await page.click(page.get("button", "Finance"))
  expect(decideField).toHaveBeenCalledExactlyOnceWith("entry0", "petra", "department", "fin")
})

it("says why a value was refused", async () => {
  await open([proposal({ theirs: "", why: "refused", message: "phone was too long" })])
  expect(page.root.textContent).toContain("phone was too long")
})

it("asks once for a field, with the latest, and for nobody who is no longer kept", async () => {
  const decideField = await open(
    [proposal()],
    [proposal({ ours: "+43 1" }), proposal({ contactId: "erased" })],
  )
  expect(page.root.querySelectorAll("li")).toHaveLength(1)
  await page.click(page.get("button", "Replace"))
  expect(decideField).toHaveBeenCalledExactlyOnceWith("entry1", "petra", "phone", "+43 1")
})

it("is not there where nothing is to be decided", async () => {
  await open([])
  expect(page.root.querySelector("details")).toBeNull()
})
