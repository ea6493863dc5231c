import { expect, it } from "vitest"
import { documentActions } from "./document"
import { actions } from "./registry"

it("docs/actions.md says what the code does", async () => {
  await expect(documentActions(actions)).toMatchFileSnapshot("../../../docs/actions.md")
})
