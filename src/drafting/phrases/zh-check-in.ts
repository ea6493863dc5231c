import type { Scene } from "../scene"
import { address } from "./zh-address"

/** Our last mail waits for nothing: ask how things stand with what they told. */
export function checkIn(scene: Scene): string[] {
  const say = address(scene)
  if (scene.pending === "advocacy") return ["很高兴听到一切顺利。[想问的问题或建议]"]
  const first =
    scene.pending === "legal"
      ? say`想了解一下，您那边法务的审核进展如何？`
      : scene.pending === "decision_maker" || scene.pending === "approval"
        ? say`想了解一下，您那边内部审批的进展如何？`
        : say`想了解一下，您那边目前进展如何？`
  return [first, "如果需要我这边配合什么，请随时告诉我。"]
}
