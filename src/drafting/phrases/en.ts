import type { Said, Scene } from "../scene"
import { answerInEnglish } from "./en-answers"
import { about, englishLateSteps } from "./en-late-steps"
import { goesOn } from "./en-persons"
import { taskIn, theirState, theirTask } from "./en-reported"
import { excerpt, fitsIn, namesATime } from "./excerpt"
import type { Phrasebook } from "./phrasebook"
import { toReply } from "./to-reply"

const SENT = /^(?:send|share|forward|get|email)(?: you)?(?: over)? (.+)$/i
const WHEN_TAIL =
  /[ ,]+(?:by|before|until|on|this|next|later|tomorrow|today|tonight|first thing|end of)\b.*$/i

/** "the updated quote" out of "I'll send you the updated quote by Friday"; null where it can't be told. */
function promisedThing(quote: string): string | null {
  const thing = SENT.exec(taskIn(quote) ?? "")?.[1]?.replace(WHEN_TAIL, "")
  return thing && !/\b(i|we|you|it|that|this|them|my|your)\b/i.test(thing) ? thing : null
}

const quoted = (text: string) => `“${excerpt(text)}”`
/** The rep's own words, going on in the sentence. */
const own = (text: string) => (fitsIn("en", text) ? goesOn(text) : quoted(text))
const late = "Sorry that it took longer than I said."

/** "I said on 9 May that I would check it": the rep's own promise, told. */
function ourWord({ quote, day }: Said): string {
  const task = taskIn(quote)
  return task ? `On ${day} I said that I would ${task}.` : `On ${day} I wrote: ${quoted(quote)}`
}

export const english: Phrasebook = {
  yourName: "[your name]",

  opening(scene) {
    const many = scene.asks.length > 1
    if (scene.late)
      return many ? "Sorry for the late reply. Here are my answers:" : "Sorry for the late reply."
    if (many) return "Thanks for your questions. Here are my answers:"
    if (scene.firstReply) return "Thank you for getting in touch."
    return scene.asks.length === 1 || scene.meetingAsk ? "Thanks for your message." : "Thanks for the update."
  },

  answers(scene) {
    const lines = scene.asks.map(answerInEnglish)
    return lines.length > 1 ? [lines.map((line) => `- ${line}`).join("\n")] : lines
  },

  answersLead: () => "As for your questions:",

  times(scene) {
    const when = scene.meetingAsk?.when
    if (when && namesATime(when)) {
      const start = when.charAt(0).toUpperCase() + when.slice(1)
      return `${start} [works / does not work] for me. If we need another time, I could do [day, time] or [day, time].`
    }
    const then = when && /^(?:next|this|in|on|early|late|later|sometime|over)\b/i.test(when) ? ` ${when}` : ""
    return `I'm happy to talk${then}. I could do [day, time] or [day, time]; if neither suits you, send me a time that does.`
  },

  owed(scene) {
    return scene.ourPromises.slice(0, 2).map((promise) => {
      const thing = promisedThing(promise.quote)
      return thing
        ? `As for ${thing} that I promised on ${promise.day}: [attach it, or say when]`
        : `${ourWord(promise)} [result, or say when]`
    })
  },

  closing(scene) {
    return scene.asks.length > 0 ? "If you have any further questions, just let me know." : null
  },

  main: {
    answer_ask: () => [],

    reply_now: (scene) =>
      toReply(scene, "[your message]", "[your answer]", [
        "Is there anything you need from me for the next step?",
        "If it is easier to talk it through, tell me when I may call.",
      ]),

    keep_promise: (scene) => {
      const [first, ...rest] = scene.ourPromises
      if (!first) return ["[your message]"]
      const thing = promisedThing(first.quote)
      const kept = thing
        ? `As promised on ${first.day}, here ${/[^su]s$/i.test(thing) ? "are" : "is"} ${thing}: [attach or link]`
        : `${ourWord(first)} Here is where that stands: [result]`
      return [
        first.overdue ? `${kept}\n${late}` : kept,
        ...rest.slice(0, 2).map((one) => `${ourWord(one)} [result, or say when]`),
        thing ? "Let me know if anything is missing." : "If you have questions about it, just let me know.",
      ]
    },

    follow_up: (scene) => {
      const question = scene.ourAsk && own(scene.ourAsk.quote)
      const back = "If the timing has changed on your side, just tell me when I should get back to you."
      if (scene.unanswered >= 3) {
        return [
          `I have written a few times${about(scene)} and don't want to fill your inbox.`,
          question ? `My last question still stands: ${question}` : "Is this still of interest to you?",
          "If it is off the table, a short no is fine. If only the timing is wrong, tell me when I should get back to you.",
        ]
      }
      if (question) {
        return [
          `I wanted to come back to my question of ${scene.ourAsk?.day}: ${question}`,
          `A short line is enough. ${back}`,
        ]
      }
      if (scene.acknowledged) return checkIn(scene)
      return [
        `I'm following up on my message of ${scene.lastOut?.day ?? "[date]"}${about(scene)}. Have you had a chance to look at it?`,
        `If there is anything you need from me to decide, tell me. ${back}`,
      ]
    },

    chase_promise: (scene) => {
      const promise = scene.theirPromises.find((one) => one.overdue) ?? scene.theirPromises[0]
      if (!promise) return ["[your message]"]
      const task = theirTask(promise.quote)
      return [
        task
          ? `On ${promise.day} you wrote that you would ${task}.`
          : `On ${promise.day} you wrote: ${quoted(promise.quote)}`,
        "I don't think it has reached me yet. When can I expect it? If something on our side is holding it up, tell me and I'll look into it.",
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
          "Thank you for telling me that you are looking at other options, too.",
          "Which points decide it for you? On those I can show you what we do and where we don't fit, so that you compare like with like.",
          "What I can say already: [the point where we differ most]",
        ]
      }
      return [
        `Thank you for being open about the ${scene.signal === "budget" ? "budget" : "price"}.`,
        "So that I can give you a proper answer: what budget did you have in mind, and is there anything that you could do without at the start?",
        "What I can suggest from our side: [smaller scope, other terms, or why the price stands]",
      ]
    },

    reduce_risk: (scene) => {
      if (scene.signal === "churn_risk") {
        return [
          "Thank you for telling me openly.",
          "Before you decide, I'd like to understand what went wrong and what would have to change. Could we talk on [day, time]?",
          "What I have looked into already: [what you found]",
        ]
      }
      return [
        "I'm sorry about this. I understand that it can't go on like this.",
        "Where it stands: [what is known, who is working on it]\nYou will hear from me again by [day, time], sooner if it is solved.",
        "If you would rather talk, you can reach me at [phone number].",
      ]
    },

    add_stakeholder: () => [
      "One question before we go on: who else on your side should see this before a decision?",
      "[IT, finance or legal] often have questions late, and those are easier to answer early. I can write a short summary for them or join a call, whichever you prefer.",
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
        : "You should be able to check what I told you.",
      scene.signal === "legal"
        ? "Here is what your colleagues will want to see: [contract, certificate or security overview]\nIf they have a questionnaire of their own, send it over."
        : "To compare with, here is how it went for a company like yours: [reference]\nIf you would like to talk to somebody there, tell me.",
    ],

    confirm_next_step: () => [
      "That is good news, thank you.",
      "So that nothing gets lost, here is what I suggest:\n- [next step]: [who], by [date]\n- [step after that]: [who], by [date]",
      "Does that work for you?",
    ],

    re_engage: (scene) => [
      lastTime(scene),
      "Has anything changed since? On our side there is something new that may matter to you: [news]",
      "If this is no longer on your list, a short no is fine.",
    ],

    recap: (scene) => [
      `Thank you for the conversation${scene.meeting ? ` on ${scene.meeting.day}` : ""}. What I took away:\n- [most important point]\n- [decision or open question]`,
      ...list(
        "On my side:",
        scene.ourPromises.map((one) => dated(taskIn(one.quote) ?? quoted(one.quote))),
      ),
      ...list(
        "On your side:",
        scene.theirPromises.map((one) => dated(theirTask(one.quote) ?? quoted(one.quote))),
      ),
      "Next step: [what], [when]. Did I miss anything?",
    ],

    prepare_meeting: (scene) => [
      `I'm looking forward to our meeting${scene.meeting ? ` on ${scene.meeting.day}` : ""}. From our messages I would put this on the list:`,
      [
        ...scene.ourPromises.map((one) => `- ${onList("I", taskIn(one.quote), one.quote)}`),
        ...scene.theirPromises.map((one) => `- ${onList("you", theirTask(one.quote), one.quote)}`),
        "- [your topic]",
      ].join("\n"),
      "Is there anything you would like to add?",
    ],

    close_kindly: (scene) =>
      scene.signal === "postponement"
        ? [
            "Thank you for letting me know, that is no problem. I'll get back to you [when].",
            "If it comes up again sooner, just write.",
          ]
        : [
            "Thank you for letting me know, and for the time you gave this.",
            "May I ask what tipped the scales in the end? It would help us. And if things change, just write.",
          ],

    ...englishLateSteps,

    ask_referral: () => [
      "Thank you, that is good to hear.",
      "May I ask you something? Is there anybody, in your company or elsewhere, for whom this would be useful as well? A name is enough.",
    ],
  },
}

/** Our last mail waits for nothing: ask how things stand with what they told. */
function checkIn(scene: Scene): string[] {
  const since = scene.lastIn ? ` since your message of ${scene.lastIn.day}` : ""
  if (scene.pending === "advocacy") {
    return ["It was good to hear that things are going well. [what you would like to ask or suggest]"]
  }
  const first =
    scene.pending === "legal"
      ? "I wanted to ask how the review is going on your side."
      : scene.pending === "decision_maker" || scene.pending === "approval"
        ? "I wanted to ask whether there is any news on the approval."
        : `I wanted to ask how things stand${since}.`
  return [first, "If you or your colleagues need anything from me, just let me know."]
}

function lastTime(scene: Scene): string {
  const day = scene.lastIn?.day ?? scene.lastOut?.day ?? "[date]"
  const state = scene.ground && theirState(scene.ground.quote)
  if (state) return `When we were last in touch on ${day}${about(scene)}, ${state}.`
  const said = scene.ground ? ` You wrote then: ${quoted(scene.ground.quote)}` : ""
  return `We were last in touch on ${day}${about(scene)}.${said}`
}

/** What somebody wanted to bring to the meeting. */
function onList(who: "I" | "you", task: string | null, quote: string): string {
  if (task === null) return `${who === "I" ? "from me" : "from you"}: ${quoted(quote)}`
  return who === "I" ? `I'll ${task}` : `you wanted to ${task}`
}

/** A task with its day, or with a blank for it. */
function dated(task: string): string {
  return /\b(?:by|before|until|on) \S/i.test(task) ? task : `${task} [by when]`
}

function list(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[head, ...lines.slice(0, 4).map((line) => `- ${line}`)].join("\n")]
}
