// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { defaultSettings } from "~src/record/settings"
import { optionsActions } from "~tests/screens/states/actions"
import { connection, NOW } from "~tests/screens/states/records"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { CrmSection } from "./crm-section"

let page: Mounted

async function open(everyMatchedSince: number | null, connections = [connection()]) {
  const logEveryMatched = vi.fn(optionsActions.logEveryMatched)
  const settings = { ...defaultSettings, autoLog: { deals: {}, everyMatchedSince, seenAt: 0 } }
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <CrmSection
          data={{ settings, connections, offers: [], readBack: [], callbackUrl: null }}
          actions={{ ...optionsActions, logEveryMatched }}
        />
      </NoticesProvider>
    </TimesProvider>,
  )
  return logEveryMatched
}

afterEach(() => page.unmount())

it.each([
  [null, "false", true],
  [NOW, "true", false],
])("switches from %s", async (since, checked, next) => {
  const logEveryMatched = await open(since)
  const every = page.get("[role=switch]")
  expect(every.getAttribute("aria-checked")).toBe(checked)
  await page.click(every)
  expect(logEveryMatched).toHaveBeenCalledExactlyOnceWith(next)
})

it("is not offered before a CRM is connected", async () => {
  await open(null, [])
  expect(page.find("[role=switch]")).toBeNull()
})
