// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { defaultSettings } from "~src/record/settings"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { ModelSection } from "./model-section"

let page: Mounted
afterEach(() => page.unmount())

it("sends a key to no other server than the one that it was typed for", async () => {
  const saveModel = vi.fn(optionsActions.saveModel)
  page = await mount(
    <NoticesProvider>
      <ModelSection
        settings={defaultSettings}
        builtIn={null}
        spending={[]}
        actions={{ ...optionsActions, saveModel }}
      />
    </NoticesProvider>,
  )
  await page.type(page.get('input[type="password"]'), "sk-of-the-first-server")
  const [, second] = page.root.querySelectorAll<HTMLElement>('[type="radio"], [aria-pressed], [role="radio"]')
  if (!second) throw new Error("no second server to choose")
  await page.click(second)
  await page.type(page.get("form input[list]"), "some-model")
  await page.click(page.get("button", "Save and test"))
  expect(saveModel).toHaveBeenCalledTimes(1)
  expect(saveModel.mock.calls[0]?.[0].apiKey).toBeNull()
})
