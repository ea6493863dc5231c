// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { defaultSettings } from "~src/record/settings"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import type { OptionsActions, OptionsData } from "./options-data"
import { SitesSection } from "./sites-section"

type Data = Pick<OptionsData, "settings" | "sites" | "workspaces" | "ownSelectors">

const hubspot = { name: "hubspot", matches: ["https://app.hubspot.com/*"], on: [] }
const selfHosted = { name: "self-hosted-crm", matches: ["https://self-hosted-crm.invalid/*"], on: [] }

let page: Mounted

async function open(data: Partial<Data> = {}, change: Partial<OptionsActions> = {}) {
  const all = {
    settings: defaultSettings,
    sites: [hubspot, selfHosted],
    workspaces: [],
    ownSelectors: [],
    ...data,
  }
  page = await mount(
    <NoticesProvider>
      <SitesSection data={all} actions={{ ...optionsActions, ...change }} />
    </NoticesProvider>,
  )
}

afterEach(() => page.unmount())

it("pauses a site that is read from the start", async () => {
  const pauseSite = vi.fn(optionsActions.pauseSite)
  await open({}, { pauseSite })
  await page.click(page.get("[role=switch]", "LinkedIn"))
  expect(pauseSite).toHaveBeenCalledExactlyOnceWith("linkedin", true)
})

it("asks for a site in the click itself, and says why it stays off", async () => {
  const enableSite = vi.fn<OptionsActions["enableSite"]>(async () => ({ ok: false, message: "Not allowed." }))
  await open({}, { enableSite })
  const click = page.click(page.get("[role=switch]", "HubSpot"))
  expect(enableSite).toHaveBeenCalledExactlyOnceWith(hubspot)
  await click
  expect(page.root.textContent).toContain("Not allowed.")
})

it("switches off what is on", async () => {
  const disableSite = vi.fn(optionsActions.disableSite)
  await open({ sites: [{ ...hubspot, on: hubspot.matches }] }, { disableSite })
  const hubspotSwitch = page.get("[role=switch]", "HubSpot")
  expect(hubspotSwitch.getAttribute("aria-checked")).toBe("true")
  await page.click(hubspotSwitch)
  expect(disableSite).toHaveBeenCalledExactlyOnceWith("hubspot")
})

it("takes the address of a CRM that a company runs itself, and keeps a refused one to be mended", async () => {
  const enableSelfHosted = vi.fn<OptionsActions["enableSelfHosted"]>(async () => ({
    ok: false,
    message: "No address.",
  }))
  await open({}, { enableSelfHosted })
  await page.type(page.get("input"), " crm.company.com ")
  await page.click(page.get("button[type=submit]"))
  expect(enableSelfHosted).toHaveBeenCalledExactlyOnceWith("crm.company.com")
  expect(page.root.textContent).toContain("No address.")
  expect((page.get("input") as HTMLInputElement).value).toContain("crm.company.com")
})

it("asks for the home mailbox only where there are several", async () => {
  const saveSettings = vi.fn(optionsActions.saveSettings)
  await open({ workspaces: ["a@x.example"] }, { saveSettings })
  expect(page.find("input[type=radio]")).toBeNull()
  await page.unmount()
  await open({ workspaces: ["a@x.example", "b@y.example"] }, { saveSettings })
  await page.click(page.get("label", "b@y.example"))
  expect(saveSettings).toHaveBeenLastCalledWith({ homeWorkspace: "b@y.example" })
})
