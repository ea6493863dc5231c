// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { emptyVoiceCard, type VoiceCard } from "~src/record/voice-card"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import type { OptionsActions } from "./options-data"
import { VoiceList } from "./voice-list"

let page: Mounted
afterEach(() => page.unmount())

const WORKSPACE = "ines@brightcold.example"

const cardWith = (cheers: number) => ({
  ...emptyVoiceCard(WORKSPACE, "en"),
  edits: { greetings: {}, signOffs: { "Cheers,": cheers }, words: null },
})
const { forgetVoice } = optionsActions

function list(
  card: VoiceCard,
  { saveVoice, learntVoice }: Pick<OptionsActions, "saveVoice" | "learntVoice"> = optionsActions,
) {
  return (
    <NoticesProvider>
      <VoiceList cards={[card]} workspaces={[WORKSPACE]} actions={{ saveVoice, learntVoice, forgetVoice }} />
    </NoticesProvider>
  )
}

async function open(learntVoice = optionsActions.learntVoice) {
  const saveVoice = vi.fn(optionsActions.saveVoice)
  page = await mount(list(cardWith(2), { saveVoice, learntVoice }))
  return saveVoice
}

it("keeps what is being typed when an edit of a draft teaches something meanwhile", async () => {
  await open()
  const field = () => page.get("form input") as HTMLInputElement
  await page.type(field(), "Dear {name},")
  await page.show(list(cardWith(3)))
  expect(field().value).toBe("Dear {name},")
})

const placeholders = () =>
  [...page.root.querySelectorAll<HTMLInputElement>("form input")].map((input) => input.placeholder)

it("shows what the sent mail and the edits have taught, before anything is set", async () => {
  await open(async () => ({ en: { greeting: "Hi {name},", signOff: "Best regards,", words: 64 } }))
  await vi.waitFor(() => expect(placeholders()[0]).toContain("Hi {name},"))
  expect(placeholders()[2]).toContain("64")
  expect(page.root.textContent).toContain("Cheers,")
})

it("sets a greeting of the rep's own", async () => {
  const saveVoice = await open()
  const [greeting] = page.root.querySelectorAll<HTMLInputElement>("form input")
  if (!greeting) throw new Error("no field")
  await page.type(greeting, "Dear {name},")
  await page.click(page.get("button", "Save"))
  expect(saveVoice).toHaveBeenCalledExactlyOnceWith({
    workspace: WORKSPACE,
    language: "en",
    greeting: "Dear {name},",
    signOff: null,
    words: null,
  })
})
