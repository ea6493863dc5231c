import type { Scene } from "../scene"
import { address } from "./ru-address"

/** Our last mail waits for nothing: ask how things stand with what they told. */
export function checkIn(scene: Scene): string[] {
  if (scene.pending === "advocacy")
    return ["Приятно слышать, что всё идёт хорошо. [что хотите спросить или предложить]"]
  const first =
    scene.pending === "legal"
      ? address(
          scene,
          "Подскажите, пожалуйста, как продвигается проверка у юристов?",
          "Подскажи, как продвигается проверка у юристов?",
        )
      : scene.pending === "decision_maker" || scene.pending === "approval"
        ? address(
            scene,
            "Подскажите, пожалуйста, есть ли новости по согласованию?",
            "Подскажи, есть ли новости по согласованию?",
          )
        : address(
            scene,
            "Подскажите, пожалуйста, как у вас продвигаются дела с этим вопросом?",
            "Подскажи, как продвигаются дела с этим вопросом?",
          )
  return [
    first,
    address(scene, "Если от нас что-то нужно, дайте знать.", "Если от нас что-то нужно, дай знать."),
  ]
}
