import type { Scene } from "../scene"
import { answerInEnglish } from "./en-answers"
import { excerpt, namesATime } from "./excerpt"
import type { Phrasebook } from "./phrasebook"

const PROMISED_THING =
  /^(?:i|we)(?:'ll|’ll| will| can) (?:also )?(?:send|share|forward|get|email)(?: you)?(?: over)? (.+?)[.!]?$/i
const WHEN_TAIL =
  /[ ,]+(?:by|before|until|on|this|next|later|tomorrow|today|tonight|first thing|end of)\b.*$/i

/** "the updated quote" out of "I'll send you the updated quote by Friday"; null where it can't be told. */
function promisedThing(quote: string): string | null {
  const thing = PROMISED_THING.exec(quote)?.[1]?.replace(WHEN_TAIL, "")
  return thing && !/\b(i|we|you|it|that|this|them|my|your)\b/i.test(thing) ? thing : null
}

const quoted = (text: string) => `“${excerpt(text)}”`
const about = ({ topic }: Scene) => (topic ? ` about “${topic}”` : "")

export const english: Phrasebook = {
  yourName: "[your name]",

  opening(scene) {
    if (scene.late)
      return scene.asks.length > 1 ? "Sorry for the late answer. One by one:" : "Sorry for the late answer."
    if (scene.asks.length > 1) return "Thanks for your questions. One by one:"
    if (scene.firstReply) return "Thank you for getting in touch."
    return scene.asks.length === 1 || scene.meetingAsk ? "Thanks for your message." : "Thanks for the update."
  },

  answers(scene) {
    const lines = scene.asks.map(answerInEnglish)
    return lines.length > 1 ? [lines.map((line) => `- ${line}`).join("\n")] : lines
  },

  times(scene) {
    const when = scene.meetingAsk?.when
    if (when) {
      const start = when.charAt(0).toUpperCase() + when.slice(1)
      if (!namesATime(when))
        return `${start} [works / does not work] for me: I could do [day, time] or [day, time].`
      return `${start} [works / does not work] for me. If another time is better for you, I could also do [day, time] or [day, time].`
    }
    const asked = scene.meetingAsk ? `You asked: ${quoted(scene.meetingAsk.quote)} ` : ""
    return `${asked}I'm happy to talk. I could do [day, time] or [day, time]; if neither suits you, send me a time that does.`
  },

  owed(scene) {
    return scene.ourPromises.slice(0, 2).map((promise) => {
      const thing = promisedThing(promise.quote)
      const name = thing
        ? `${thing} that I promised on ${promise.day}`
        : `what I wrote on ${promise.day} (${quoted(promise.quote)})`
      return `As for ${name}: [attach it, or say when]`
    })
  },

  closing(scene) {
    return scene.asks.length > 0 ? "If that leaves anything open, just ask." : null
  },

  main: {
    answer_ask: () => [],

    reply_now: (scene) => [
      scene.lastIn ? `[your answer to: ${quoted(scene.lastIn.quote)}]` : "[your message]",
    ],

    keep_promise: (scene) => {
      const [first, ...rest] = scene.ourPromises
      if (!first) return ["[your message]"]
      const thing = promisedThing(first.quote)
      const kept = thing
        ? `As promised on ${first.day}, here is ${thing}: [attach or link]`
        : `On ${first.day} I wrote: ${quoted(first.quote)} Here is where that stands: [result]`
      return [
        first.overdue ? `${kept}\nSorry that it took longer than I said.` : kept,
        ...rest.slice(0, 2).map((one) => `Also from ${one.day}, ${quoted(one.quote)}: [result, or say when]`),
        "Tell me if anything is missing.",
      ]
    },

    follow_up: (scene) => {
      const question = scene.ourAsk
      if (scene.unanswered >= 3) {
        return [
          `I have written a few times${about(scene)} and don't want to fill your inbox.`,
          question
            ? `My question is still this one: ${quoted(question.quote)}`
            : "Is this still of interest to you?",
          "If it is off the table, a short no is fine. If only the timing is wrong, tell me when to come back.",
        ]
      }
      if (question) {
        return [
          `I'd like to come back to my question of ${question.day}: ${quoted(question.quote)}`,
          "A line is enough. And if the timing has changed on your side, just tell me when to come back.",
        ]
      }
      return [
        `I wrote to you on ${scene.lastOut?.day ?? "[date]"}${about(scene)}. Have you had a chance to look at it?`,
        "If you need anything from me to decide, tell me. And if the timing has changed, let me know when to come back.",
      ]
    },

    chase_promise: (scene) => {
      const promise = scene.theirPromises.find((one) => one.overdue) ?? scene.theirPromises[0]
      if (!promise) return ["[your message]"]
      return [
        `On ${promise.day} you wrote: ${quoted(promise.quote)}`,
        "I haven't seen it yet. When can I expect it? If something on our side is in the way, tell me and I'll look after it.",
      ]
    },

    propose_times: () => [],

    introduction: (scene) => [
      `I'm ${scene.me ?? "[your name]"}.${scene.known ? ` ${scene.known} and I have been in touch${about(scene)}.` : ""} We [what you do for companies like theirs, in one sentence].`,
      "Would a short call be useful to you? I could do [day, time] or [day, time]. If somebody else looks after this, a name is enough.",
    ],

    handle_objection: (scene) => {
      if (scene.signal === "competitor") {
        return [
          "Thank you for telling me that you are looking at others, too.",
          "Which points decide it for you? On those I can show you what we do and where we don't fit, so that you compare like with like.",
          "What I can say already: [the point where we differ most]",
        ]
      }
      return [
        `Thank you for being open about the ${scene.signal === "budget" ? "budget" : "price"}.`,
        "So that I can give you a proper answer: what amount had you planned with, and which part could you do without at the start?",
        "What I can offer from here: [smaller scope, other terms, or why the price stands]",
      ]
    },

    reduce_risk: (scene) => {
      if (scene.signal === "churn_risk") {
        return [
          "Thank you for telling me so plainly.",
          "Before you decide, I'd like to understand what went wrong and what would have to change. Could we talk on [day, time]?",
          "What I have looked into already: [what you found]",
        ]
      }
      return [
        "I'm sorry about this. I understand that it can't stay like that.",
        "Where it stands: [what is known, who is working on it]\nYou will hear from me again by [day, time], sooner if it is solved.",
        "If it is easier to talk, call me: [phone number]",
      ]
    },

    add_stakeholder: () => [
      "One question before we go on: who else on your side should see this before a decision?",
      "[IT, finance or legal] often have questions late, and they are easier to answer early. I can write a short summary for them or join a call, whichever you prefer.",
    ],

    involve_decider: (scene) => [
      scene.ground
        ? "Thank you for telling me who else has to agree. I'd like to make that easy for you."
        : "I'd like to make the decision easy for you.",
      "What will matter most to them? I can put together a short summary that you can pass on: what it solves for you, what it costs, how the start would look. Or would you rather have them join a call?",
    ],

    ask_successor: () => [
      "Thank you for letting me know, and all the best for what comes next.",
      "Who will take this over from you? It would help a lot if you could introduce us before you go.",
    ],

    send_proof: (scene) => [
      scene.signal === "legal"
        ? "It's good that your colleagues look at it early."
        : "You should be able to check what I say.",
      scene.signal === "legal"
        ? "Here is what your colleagues will want to see: [contract, certificate or security overview]\nIf they have a questionnaire of their own, send it over."
        : "To compare with, here is how it went for a company like yours: [reference]\nIf you would like to talk to somebody there, tell me.",
    ],

    confirm_next_step: () => [
      "That is good news, thank you.",
      "So that nothing gets lost, this is how I would go on:\n- [next step]: [who], by [date]\n- [step after that]: [who], by [date]",
      "Does that work for you?",
    ],

    re_engage: (scene) => [
      `We last wrote on ${scene.lastIn?.day ?? scene.lastOut?.day ?? "[date]"}${about(scene)}.${scene.ground ? ` You said then: ${quoted(scene.ground.quote)}` : ""}`,
      "Has anything changed since? On our side there is something new that may matter to you: [news]",
      "If it is no longer a topic, a short no is fine.",
    ],

    recap: (scene) => [
      `Thank you for the conversation${scene.meeting ? ` on ${scene.meeting.day}` : ""}. What I took away:\n- [most important point]\n- [decision or open question]`,
      ...list(
        "What I take care of:",
        scene.ourPromises.map((one) => `${quoted(one.quote)} [by when]`),
      ),
      ...list(
        "What you wanted to do:",
        scene.theirPromises.map((one) => `${quoted(one.quote)} [by when]`),
      ),
      "Next step: [what], [when]. Did I miss anything?",
    ],

    prepare_meeting: (scene) => [
      `I'm looking forward to our meeting${scene.meeting ? ` on ${scene.meeting.day}` : ""}. From our mails I would put this on the list:`,
      [
        ...scene.ourPromises.map((one) => `- from me: ${quoted(one.quote)}`),
        ...scene.theirPromises.map((one) => `- from you: ${quoted(one.quote)}`),
        "- [your topic]",
      ].join("\n"),
      "Is there anything that you would like to add?",
    ],

    close_kindly: (scene) =>
      scene.signal === "postponement"
        ? [
            `Thank you for letting me know; that is fine. I'll come back to you [when].`,
            "If it becomes a topic sooner, just write.",
          ]
        : [
            "Thank you for letting me know, and for the time you gave this.",
            "May I ask what tipped the scales? It would help us. And if things change, just write.",
          ],

    ask_referral: () => [
      "Thank you, that is good to hear.",
      "May I ask you something? Is there anybody, in your company or elsewhere, for whom this would be useful as well? A name is enough.",
    ],
  },
}

function list(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[head, ...lines.slice(0, 4).map((line) => `- ${line}`)].join("\n")]
}
