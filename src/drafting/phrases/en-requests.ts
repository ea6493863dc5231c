import { sentence, swapped } from "./en-persons"
import { blankFor, type Frame } from "./en-wh"
import { choice, FAVOUR } from "./en-yes-no"

const ASKING_TO_SAY =
  /^(?:tell|let|advise|inform|remind|explain|clarify|confirm|check|find out|look into|verify|say|outline|describe)(?: to)?(?: (?:me|us))?(?: know| again)?(?: briefly)?,? (whether|if|what|when|where|why|who|which|how)\b(.*)$/i

const SEND =
  /^(?:please |kindly |also )*(?:send|share|forward|email|mail|resend|attach|provide)(?: (?:me|us))?(?: with)?(?: over| through)? (.+?)(?: (?:over|through|again))?$/i

const DETERMINED =
  /^(?:the|an?|your|our|my|this|these|some|any|all|more|further|another|both|\d)(?![\p{L}'])/iu
const DEADLINE =
  / (?:by|before|until) (?:\w+day|tomorrow|tonight|noon|(?:the )?end of .+|next \w+|\w+ \d{1,2}|\d.*)$/i
const WHENEVER =
  / (?:asap|as soon as (?:possible|you can)|when (?:you can|possible)|at your earliest convenience|if (?:possible|you can|available))$/i
/** A longer task is not for one sentence. Words. */
const LONGEST_TASK = 14

/** "Here is" or "Here are" what they asked for. */
function handedOver(asked: string): string | null {
  if (asked.split(" ").length > LONGEST_TASK || / and (?:then )?(?:let|tell|work|please|send)\b/i.test(asked))
    return null
  const thing = asked.replace(WHENEVER, "").replace(/^any /i, "some ").replace(DEADLINE, "")
  const own = swapped(DETERMINED.test(thing) ? thing : `the ${thing}`).replace(/ (?:to|with) you$/i, "")
  const head = own.split(/ (?:of|for|from|with|about|on|in|by|that|which|to|as|showing|covering) /i)[0] ?? own
  const many = / and /i.test(head) || /[^su]s$/i.test(head)
  return `${many ? "Here are" : "Here is"} ${own}: [attach or link]`
}

/** Requests to do something or to say something. `task` is what they ask for, in the bare form. */
function request(task: string): string | null {
  const sent = SEND.exec(task)?.[1]
  if (sent && !/^(?:it|this|that|them|you|at|to|an? (?:line|word|note|message))\b/i.test(sent))
    return handedOver(sent)
  const [, word, clause] = ASKING_TO_SAY.exec(task) ?? []
  if (word) return indirect(word, clause ?? "")
  const confirmed = /^confirm (?:to (?:me|us) )?(.+)$/i.exec(task)?.[1]
  if (confirmed) return `I [can / cannot] confirm ${swapped(confirmed)}. [details]`
  const subject =
    /^(?:explain|describe|outline|clarify|elaborate on|check|look into|verify|walk (?:me|us) through|tell (?:me|us)(?: more)? about|say more about) (.+)$/i.exec(
      task,
    )?.[1]
  if (subject) return `On ${swapped(subject)}: [answer]`
  return null
}

/** "whether you support it", "how long onboarding takes": the order of words is that of the answer. */
export function indirect(word: string, clause: string): string | null {
  const words = clause.trim()
  const link = word.toLowerCase()
  if (link === "whether" || link === "if") return yesNo(words)
  if (link === "what") {
    const [, thing, be] = /^(.+) (is|are|was|will be|would be)$/i.exec(words) ?? []
    return thing && be ? `${sentence(swapped(thing))} ${be} ${blankFor(thing)}.` : null
  }
  const [, many, rest] = /^(long|often|soon|quickly|fast|much) (.+)$/i.exec(words) ?? []
  if (link === "how" && many && rest) {
    const blank = many.toLowerCase() === "much" ? "[price]" : `[how ${many.toLowerCase()}]`
    return `${sentence(swapped(rest))} ${blank}.`
  }
  if (link === "when" || link === "where") return `${sentence(swapped(words))} [${link}].`
  if (link === "why") return `${sentence(swapped(words))} because [reason].`
  if (link === "who") return `[Name] ${swapped(words)}.`
  if (link === "how") return `This is how ${swapped(words.replace(/^(?:to) /i, "you can "))}: [explanation]`
  return null
}

function yesNo(words: string): string | null {
  const [, person, verb] =
    /^(you|we|i) (?!can\b|could\b|will\b|would\b|are\b|have\b|should\b)(.+)$/i.exec(words) ?? []
  if (person && verb)
    return `${person.toLowerCase() === "you" ? "We" : "You"} [do / do not] ${swapped(verb)}. [details]`
  const [, thing, aux, claim] =
    /^(.{1,80}?) (is|are|can|could|will|would|does|do|has|have|should) (.+)$/i.exec(words) ?? []
  if (!thing || !aux || !claim) return null
  return `${sentence(swapped(thing))} ${choice(aux)} ${swapped(claim)}. [details]`
}

/** What is asked for, not asked: requests, and questions in the words of a request. */
export const requestFrames: readonly Frame[] = [
  [
    /^(?:could|can|would|will) you (?:please |kindly |also |quickly |perhaps )*(.+)$/i,
    ([, task = ""]) => request(task) ?? (FAVOUR.test(task) ? asked(task) : null),
  ],
  [
    /^(?:can|could|may) (?:i|we) (?:please |also )*(?:get|have|receive|see|ask for|request) ((?:the|your|an?|some|all|any)\b.+)$/i,
    ([, thing = ""]) => handedOver(thing),
  ],
  [/^(?:please|kindly) (?:also )?(.+)$/i, ([, task = ""]) => request(task) ?? asked(task)],
  [
    /^(?:do you (?:happen to )?know|(?:i|we)(?:'d| would) (?:also )?(?:like|love) to know|(?:i|we) (?:was|were|am|are) wondering|(?:i|we) wonder|any idea|not sure) (whether|if|what|when|where|why|who|which|how)\b(.*)$/i,
    ([, word = "", clause = ""]) => indirect(word, clause),
  ],
  [
    /^(?:i|we)(?:'d| would)? (?:also )?(?:need|like|love|appreciate|require) (?:to (?:have|get|receive|see) )?((?:the|your|a|an|some|all)\b.+)$/i,
    ([whole = "", thing = ""]) =>
      / to see /i.test(whole) && SHOWN.test(thing)
        ? `I can show you ${swapped(thing)}: [when or how]`
        : handedOver(thing),
  ],
]

/** What is shown and not sent. */
const SHOWN =
  /\b(?:app|application|product|platform|system|dashboard|feature|screens?|demo|prototype|tool|interface)\b/i
const TALK = /^(?:call|ring|phone|contact|give (?:me|us) an? (?:call|ring)|get in touch)\b/i

function asked(task: string): string | null {
  if (TALK.test(task)) return "I'm happy to talk: I could call on [day, time]."
  if (task.split(" ").length > LONGEST_TASK || /^(?:do not|don't|not|never|be|feel)\b/i.test(task))
    return null
  return `As for your request to ${swapped(task.replace(WHENEVER, ""))}: [answer]`
}
