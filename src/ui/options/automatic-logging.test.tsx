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
  const logPipeline = vi.fn(optionsActions.logPipeline)
  const settings = { ...defaultSettings, autoLog: { deals: {}, pipelines: {}, everyMatchedSince, seenAt: 0 } }
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <CrmSection
          data={{ settings, connections, offers: [], readBack: [], pipelines, callbackUrl: null }}
          actions={{ ...optionsActions, logEveryMatched, logPipeline }}
        />
      </NoticesProvider>
    </TimesProvider>,
  )
  return { logEveryMatched, logPipeline }
}

const pipelines = [{ key: "pipeline/hubspot/7", name: "Renewals", stages: ["Quote"], open: 2 }]

afterEach(() => page.unmount())

it.each([
  [null, "false", true],
  [NOW, "true", false],
])("switches from %s", async (since, checked, next) => {
  const { logEveryMatched } = await open(since)
  const every = page.get("[role=switch]")
  expect(every.getAttribute("aria-checked")).toBe(checked)
  await page.click(every)
  expect(logEveryMatched).toHaveBeenCalledExactlyOnceWith(next)
})

it("is not offered before a CRM is connected", async () => {
  await open(null, [])
  expect(page.find("[role=switch]")).toBeNull()
})

it("switches a pipeline that was read from the CRM", async () => {
  const { logPipeline } = await open(null)
  const renewals = page.get("[role=switch]", "Renewals")
  expect(renewals.getAttribute("aria-checked")).toBe("false")
  await page.click(renewals)
  expect(logPipeline).toHaveBeenCalledExactlyOnceWith("pipeline/hubspot/7", true)
})
