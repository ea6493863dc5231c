// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { companyFacts, NOW } from "~tests/screens/states/records"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { CompanyDetails, CompanyLine } from "./company-line"

let page: Mounted
const correctFact = vi.fn(panelActions.correctFact)
const told = companyFacts({ industry: "Logistics", size: "201-500 employees", phone: "+43 512 555 0100" })

afterEach(async () => {
  await page.unmount()
  vi.clearAllMocks()
})

async function open(line: React.ReactNode) {
  page = await mount(panelFrame({ ...panelActions, correctFact }, NOW, line))
}

it("says what a company is, and beside its own page how it is reached", async () => {
  await open(<CompanyLine companyId="alpenfrisch" facts={told} />)
  expect(page.root.textContent).toContain("Logistics · 201-500 employees")
  expect(page.root.textContent).not.toContain("0100")
  await page.show(panelFrame(panelActions, NOW, <CompanyDetails companyId="alpenfrisch" facts={told} />))
  expect(page.root.textContent).toContain("+43 512 555 0100")
})

it("is nothing where nobody has said so, or the rep says that there is none", async () => {
  await open(<CompanyDetails companyId="alpenfrisch" facts={companyFacts({ size: "" })} />)
  expect(page.find("button")).toBeNull()
  await page.show(panelFrame(panelActions, NOW, <CompanyDetails companyId="other" facts={told} />))
  expect(page.find("button")).toBeNull()
})

it("is corrected as a fact of the company", async () => {
  await open(<CompanyLine companyId="alpenfrisch" facts={told} />)
  await page.click(page.get("button", "201-500"))
  expect(page.get("[role=dialog]").textContent).toContain("company’s LinkedIn page")
  await page.click(page.get("button", "Correct it"))
  await page.type(page.get("input"), "about 300")
  await page.click(page.get("button", "Save"))
  expect(correctFact).toHaveBeenCalledExactlyOnceWith("company", "alpenfrisch", "size", "about 300")
})
