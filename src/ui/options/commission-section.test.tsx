// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import type { OwnPlan } from "~src/record/commission"
import { optionsActions } from "~tests/screens/states/actions"
import { plan } from "~tests/screens/states/learning"
import { NOW, WORKSPACE } from "~tests/screens/states/records"
import { NoticeLine, NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { CommissionSection } from "./commission-section"
import type { OptionsActions } from "./options-data"

let page: Mounted

async function open(plans: readonly OwnPlan[], change: Partial<OptionsActions> = {}) {
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <CommissionSection
          plans={plans}
          workspaces={[WORKSPACE]}
          actions={{ ...optionsActions, ...change }}
        />
        <NoticeLine />
      </NoticesProvider>
    </TimesProvider>,
  )
}

/** The field with this label. */
function field(label: string): HTMLElement {
  const id = page.get("label", label).getAttribute("for") ?? ""
  const found = document.getElementById(id)
  if (!found) throw new Error(label)
  return found
}

afterEach(() => page.unmount())

describe("the commission plan", () => {
  it("is saved as it was typed, tiers and shares included", async () => {
    const savePlan = vi.fn(optionsActions.savePlan)
    await open([], { savePlan })
    await page.type(field("1. Rate"), "4")
    await page.click(page.get("button", "Add a tier"))
    await page.type(field("2. Sales from"), "200.000")
    await page.type(field("2. Rate"), "6,5")
    await page.type(field("Your share"), "50")
    await page.click(page.get("button", "Save the plan"))
    const [saved] = savePlan.mock.calls[0] ?? []
    expect(saved).toMatchObject({
      workspace: WORKSPACE,
      share: 0.5,
      plan: {
        quota: null,
        tiers: [
          { from: 0, rate: 0.04 },
          { from: 200_000, rate: 0.065 },
        ],
      },
    })
  })

  it("says beside the field what is wrong, once it was to be saved", async () => {
    const savePlan = vi.fn(optionsActions.savePlan)
    await open([], { savePlan })
    expect(page.root.textContent).not.toContain("Between 0 and 100")
    await page.click(page.get("button", "Save the plan"))
    const rate = field("1. Rate")
    const described = document.getElementById(rate.getAttribute("aria-describedby") ?? "")
    expect(described?.textContent).toContain("Between 0 and 100")
    expect(savePlan).not.toHaveBeenCalled()
  })

  it("shows what one more deal would bring, by the plan as it stands in the form", async () => {
    const planExample = vi.fn(optionsActions.planExample)
    await open([plan], { planExample })
    expect(planExample.mock.calls[0]).toMatchObject([{ plan: plan.plan, share: 0.5 }, 50_000])
    expect(page.root.textContent).toMatch(/3 deals worth €120,000 are won.*would add €2,150/)
  })

  it("is removed with an undo", async () => {
    const [savePlan, removePlan] = [vi.fn(optionsActions.savePlan), vi.fn(optionsActions.removePlan)]
    await open([plan], { savePlan, removePlan })
    await page.click(page.get("button", "Remove the plan"))
    expect(removePlan).toHaveBeenCalledExactlyOnceWith(WORKSPACE)
    await page.click(page.get("button", "Undo"))
    expect(savePlan).toHaveBeenCalledExactlyOnceWith(plan)
  })
})
