import type { Scene } from "../scene"
import type { Phrasebook } from "./phrasebook"

/** Names the conversation's topic, where there is one. */
export const about = ({ topic }: Scene) => (topic ? ` about “${topic}”` : "")

/** Steps of deals that are large, over, or going nowhere. */
export const englishLateSteps: Phrasebook["main"] = {
  exec_intro: (scene) => [
    `[Name and role of our executive] would be glad to talk with you about what matters to you in this${about(scene)}.`,
    "Would a quarter of an hour suit you on [day, time] or [day, time]? It is so that you know who stands behind this on our side.",
  ],

  renew_rescue: () => [
    "I'd like to make sure that you get out of this what you expected.",
    "What would have to change on our side? I'd be glad to talk it through on [day, time].",
  ],

  disqualify: (scene) => [
    `I haven't heard back${about(scene)}, so I take it that this is no topic for you at the moment, and I'll close it on my side.`,
    "If it comes up again, a line is enough, and we pick it up where we left off.",
  ],

  fix_record: () => [
    "I'd like to be sure that I have it right: is this settled for you, or still open?",
    "One word is enough.",
  ],
}
