// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { optionsActions } from "~tests/screens/states/actions"
import { optionsStates } from "~tests/screens/states/options-states"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { CrmSection } from "./crm-section"
import type { OptionsActions, OptionsData } from "./options-data"

let page: Mounted

async function open(data: OptionsData | undefined, change: Partial<OptionsActions> = {}) {
  if (!data) throw new Error("no state")
  page = await mount(
    <NoticesProvider>
      <CrmSection data={data} actions={{ ...optionsActions, ...change }} />
    </NoticesProvider>,
  )
}

const inputOf = (label: string) => {
  const { htmlFor } = page.get("label", label) as HTMLLabelElement
  return page.get(`[id="${htmlFor}"]`)
}

afterEach(() => page.unmount())

it("asks for leave in the click itself, with the key of the app, and says why nobody is signed in", async () => {
  const signIn = vi.fn<OptionsActions["signIn"]>(async () => ({
    ok: false,
    message: "The sign-in was closed.",
  }))
  const connect = vi.fn(optionsActions.connect)
  await open(optionsStates.options_sign_in, { signIn, connect })
  const button = page.get("button", "Sign in") as HTMLButtonElement
  expect(button.disabled).toBe(true)
  await page.type(inputOf("Consumer key"), " 3MVG9 ")
  const click = page.click(button)
  expect(signIn).toHaveBeenCalledExactlyOnceWith({
    loginUrl: "https://login.salesforce.com",
    clientId: "3MVG9",
  })
  await click
  expect(page.root.textContent).toContain("The sign-in was closed.")
  expect(connect).not.toHaveBeenCalled()
})

it("shows the address that an administrator has to enter", async () => {
  await open(optionsStates.options_sign_in)
  expect(page.root.textContent).toContain(optionsStates.options_sign_in?.callbackUrl)
})

it("offers no sign-in where a CRM has none", async () => {
  await open(optionsStates.options_fresh)
  expect(page.find("button", "Sign in")).toBeNull()
})
