// @vitest-environment jsdom
import { act } from "react"
import { afterEach, expect, it, vi } from "vitest"
import { optionsActions } from "~tests/screens/states/actions"
import { connection, crmFields, NOW } from "~tests/screens/states/records"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { FieldMapping } from "./field-map"
import type { CrmFields } from "./options-data"

let page: Mounted

async function open(change: Parameters<typeof connection>[0] = {}, answer: CrmFields = crmFields) {
  const mapFields = vi.fn(optionsActions.mapFields)
  const actions = { mapFields, crmFields: async () => answer }
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <FieldMapping connection={connection(change)} actions={actions} />
      </NoticesProvider>
    </TimesProvider>,
  )
  await page.click(page.get("button", "Where facts"))
  return mapFields
}

const select = (label: string) => {
  const named = [...page.root.querySelectorAll("label")].find(({ textContent }) => textContent === label)
  const found = document.getElementById(named?.htmlFor ?? "")
  if (!(found instanceof HTMLSelectElement)) throw new Error(`no ${label}`)
  return found
}

async function choose(label: string, option: string) {
  const box = select(label)
  const value = [...box.options].find(({ textContent }) => textContent === option)?.value
  if (value === undefined) throw new Error(`no ${option} among ${box.textContent}`)
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set
  await act(async () => {
    set?.call(box, value)
    box.dispatchEvent(new Event("change", { bubbles: true }))
  })
}

afterEach(() => page.unmount())

it("offers for a fact where it goes by default, nowhere, and every field that can hold it", async () => {
  await open()
  const names = (label: string) => [...select(label).options].map(({ textContent }) => textContent)
  expect(names("Position")).toEqual([
    "As usual: Job title",
    "Don’t write it",
    "Department",
    "Role",
    "Job title",
  ])
  expect(names("Phone")).not.toContain("Department")
  expect(names("Postal address")[0]).toBe("As usual: not written")
})

it("saves a choice beside those that were made before, and takes one back", async () => {
  const role = { name: "role", label: "Role", kind: "text" } as const
  const mapFields = await open({ fieldMap: { web: null, company: role } })
  await choose("Position", "Department")
  const department = { name: "department", label: "Department", kind: "picklist" }
  expect(mapFields).toHaveBeenLastCalledWith("hubspot", {
    of: "contact",
    fieldMap: { web: null, company: role, position: department },
  })
  await choose("Company’s name", "As usual: Company name")
  expect(mapFields).toHaveBeenLastCalledWith("hubspot", { of: "contact", fieldMap: { web: null } })
})

it("saves where facts about companies go, apart from those about people", async () => {
  const mapFields = await open({ fieldMap: { web: null } })
  expect([...select("Industry").options].map(({ textContent }) => textContent)[0]).toBe("As usual: Industry")
  await choose("What it says of itself", "About us")
  const about = { name: "about_us", label: "About us", kind: "text" }
  expect(mapFields).toHaveBeenLastCalledWith("hubspot", { of: "company", fieldMap: { description: about } })
})

it("asks nothing about companies where no field of theirs is written", async () => {
  await open({}, { ...crmFields, companies: null })
  expect(page.root.querySelectorAll("fieldset")).toHaveLength(1)
})

it("still shows a field that is no longer there", async () => {
  await open({ fieldMap: { position: { name: "gone", label: "Old field", kind: "text" } } })
  expect(select("Position").selectedOptions[0]?.textContent).toContain("Old field")
})

it("says why the fields can’t be read, and asks again", async () => {
  await open({}, { ok: false, message: "The HubSpot key lacks a scope." })
  expect(page.root.textContent).toContain("lacks a scope")
  expect(page.find("button", "Ask again")).not.toBeNull()
})
