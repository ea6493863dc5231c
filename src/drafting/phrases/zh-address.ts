import type { Scene } from "../scene"

/** Our words in the form of address that the rep uses; what is put in (`${…}`) stays as it stands. */
export function address(scene: Scene) {
  return (words: TemplateStringsArray, ...values: readonly string[]): string =>
    words
      .map((part, index) => (scene.casual ? part.replaceAll("您", "你") : part) + (values[index] ?? ""))
      .join("")
}
