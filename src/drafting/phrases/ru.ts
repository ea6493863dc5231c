import { namesATime } from "./excerpt"
import type { Phrasebook } from "./phrasebook"
import { address } from "./ru-address"
import { answerInRussian } from "./ru-answers"
import { ourWord } from "./ru-promises"
import { russianSteps } from "./ru-steps"

export const russian: Phrasebook = {
  yourName: "[ваше имя]",

  opening(scene) {
    const many = scene.asks.length > 1
    if (scene.late) {
      const sorry = address(scene, "Извините, что отвечаю не сразу.", "Извини, что отвечаю не сразу.")
      return many ? `${sorry} По порядку:` : sorry
    }
    if (many) return "Спасибо за вопросы. Отвечаю по порядку:"
    if (scene.firstReply) return address(scene, "Спасибо, что обратились к нам.", "Спасибо, что пишешь.")
    return scene.asks.length === 1 || scene.meetingAsk ? "Спасибо за письмо." : "Спасибо за новости."
  },

  answers(scene) {
    const lines = scene.asks.map((ask) => address(scene, answerInRussian(ask), answerInRussian(ask)))
    return lines.length > 1 ? [lines.map((line) => `— ${line}`).join("\n")] : lines
  },

  answersLead: (scene) => address(scene, "По вашим вопросам:", "По твоим вопросам:"),

  times(scene) {
    const asked = scene.meetingAsk
    if (asked?.when) {
      const other = address(
        scene,
        "Если понадобится другое время, могу предложить вам [день, время] или [день, время].",
        "Если понадобится другое время, могу [день, время] или [день, время].",
      )
      const when = asked.when.charAt(0).toUpperCase() + asked.when.slice(1)
      if (!namesATime(asked.when)) return `${when} [удобно / неудобно]: могу [день, время] или [день, время].`
      return `${when} мне [удобно / неудобно]. ${other}`
    }
    return address(
      scene,
      "С удовольствием поговорю с вами. Могу [день, время] или [день, время]; если не подходит, напишите, когда удобно вам.",
      "С удовольствием созвонюсь. Могу [день, время] или [день, время]; если не подходит, напиши, когда удобно тебе.",
    )
  },

  owed(scene) {
    return scene.ourPromises.slice(0, 2).map((promise) => `${ourWord(promise)} [приложить или назвать срок]`)
  },

  closing(scene) {
    if (scene.asks.length === 0) return null
    return address(scene, "Если останутся вопросы, пишите.", "Если останутся вопросы, пиши.")
  },

  main: russianSteps,
}
