import { sentence, swapped } from "./en-persons"

/** How a question of one form is answered. Null where its words turn out not to be of that form. */
export type Frame = readonly [RegExp, (found: string[]) => string | null]

const PLACES = "when|where|how long|how often|how soon|how quickly|how fast|how early|how far in advance"
const AUX = "do|can|could|will|would|should|are|have"
/** Verbs behind which a thing's name can be told to have ended. */
const VERB =
  "include|cover|support|work|run|come|cost|need|require|integrate|connect|have|offer|allow|contain|apply|count|handle|" +
  "export|import|sync|start|begin|end|expire|renew|change|stay|fit|take|last|go live|arrive|mean|look|happen|depend|compare|differ|scale|grow|behave|end up"
const FINISHED =
  "included|available|possible|required|compatible|covered|supported|encrypted|limited|billed|charged|part of|needed|ready|" +
  "enough|valid|certified|hosted|stored|located|due|planned|delivered|calculated|counted|kept|backed up|processed|done|handled"

/** A name that an article begins has a word behind it: "the import" is a thing, though "import" is a verb too. */
const THING = "(?:(?:the|a|an|our|your|my) )?(?!(?:the|a|an|our|your|my) )\\S+(?: .+?)?"
/** What is said of a thing behind "is", where its name has ended. */
const STATE =
  "(?:so|too|more|less|much) \\w+|higher|lower|slower|faster|cheaper|longer|shorter|late|down|missing|delayed|different|empty"
/** What somebody does for long. */
const LASTING =
  "need|have|see|get|pay|support|offer|include|accept|provide|allow|charge|ship|use|sell|store|keep|require|ask|deliver"

/** What belongs into the blank behind "The … is". */
export function blankFor(thing: string): string {
  if (/\b(prices?|costs?|fees?|rates?|charges?|amount|budget|discount)\b/i.test(thing)) return "[price]"
  if (/\b(date|deadline|day)\b/i.test(thing)) return "[date]"
  if (/\b(period|duration|lead time|delivery times?|turnaround|term|timeline|response time)\b/i.test(thing))
    return "[how long]"
  if (/\b(contact|person)\b/i.test(thing)) return "[name]"
  return "[answer]"
}

/** "takes" of "take": what one thing does. */
export function thirdPerson(verb: string): string {
  const [first = "", ...rest] = verb.split(" ")
  const one = first === "have" ? "has" : /(?:s|sh|ch|x|o)$/.test(first) ? `${first}es` : `${first}s`
  return [one, ...rest].join(" ")
}

/** The one of two persons that answers: what they ask of us is told of us. */
const subject = (person: string) => (person.toLowerCase() === "you" ? "We" : "You")
const auxiliary = (aux: string) =>
  aux.toLowerCase() === "do" ? "" : ` ${aux.toLowerCase() === "could" ? "can" : aux.toLowerCase()}`

/** Puts the object behind the verb: "add" + "to the plan" becomes "add [how many] users to the plan". */
function withObject(claim: string, object: string): string {
  const [, verb = claim, rest = ""] = /^(\S+)( .+)?$/s.exec(claim) ?? []
  return `${verb} ${object}${rest}`
}

/** Questions with a question word, the narrower forms first. */
export const whFrames: readonly Frame[] = [
  [/^(?:what|how) about (.+)$/i, ([, thing = ""]) => `As for ${swapped(thing)}: [answer]`],
  [
    /^what happens (if|when|after|once) (.+)$/i,
    ([, link = "", clause = ""]) => `${sentence(link.toLowerCase())} ${swapped(clause)}, [what happens].`,
  ],
  [
    /^what(?:'s| is| are) (?:included in|part of|in) (.+)$/i,
    ([, thing = ""]) => `${sentence(swapped(thing))} includes [what].`,
  ],
  [/^what do you think (?:about|of) (.+)$/i, ([, thing = ""]) => `As for ${swapped(thing)}: [answer]`],
  [/^what happens (to .+)$/i, ([, thing = ""]) => `This is what happens ${swapped(thing)}: [explanation]`],
  [
    /^(when|where) (will|would|can) (.+?) (be \w+)\b(.*)$/i,
    ([, where = "", aux = "", thing = "", done = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${aux.toLowerCase()} ${done}${spaced(rest)} [${where.toLowerCase()}].`,
  ],
  [
    /^what (is|are) (included|covered|needed|required|missing|planned)\b(.*)$/i,
    ([, be, done, rest = ""]) => `[What] ${be} ${done}${spaced(rest)}.`,
  ],
  [
    /^what(?:'s|’s| (is|are|was|were|would be|will be)) (?!next\b|wrong\b|new\b|up\b|going\b|happening\b|it\b|this\b|that\b)(.+)$/i,
    ([, be = "is", thing = ""]) =>
      thing.split(" ").length > 16
        ? null
        : `${sentence(swapped(thing))} ${be.toLowerCase()} ${blankFor(thing)}.`,
  ],
  [
    /^how much (?:is|are|would be|will be) (.+)$/i,
    ([, thing = ""]) => `${sentence(swapped(thing))} would be [price].`,
  ],
  [
    /^how much (?:does|do|would|will) (.+?) cost\b(.*)$/i,
    ([, thing = "", rest = ""]) => `${sentence(swapped(thing))} would cost [price]${spaced(rest)}.`,
  ],
  [
    /^how much (?:do|would|will) you charge\b(.*)$/i,
    ([, rest = ""]) => `We would charge [price]${spaced(rest)}.`,
  ],
  [
    /^how long (?:does|do|would|will) (.+?) (take|last)\b(.*)$/i,
    ([, thing = "", verb = "", rest = ""]) =>
      `${sentence(swapped(thing))} would ${verb} [how long]${spaced(rest)}.`,
  ],
  [
    new RegExp(`^(${PLACES}) (${AUX}) (you|we|i) (.+)$`, "i"),
    ([, where = "", aux = "", person = "", claim = ""]) =>
      `${subject(person)}${auxiliary(aux)} ${swapped(claim)} [${where.toLowerCase()}].`,
  ],
  [
    new RegExp(`^(${PLACES}) (?:does|do|will|would|can|could) (.+?) (${VERB})\\b(.*)$`, "i"),
    ([whole = "", where = "", thing = "", verb = "", rest = ""]) => {
      const aux = / (does|do|will|would|can|could) /i.exec(whole)?.[1]?.toLowerCase() ?? "does"
      const said = aux === "does" ? thirdPerson(verb) : aux === "do" ? verb : `${aux} ${verb}`
      return `${sentence(swapped(thing))} ${said}${spaced(rest)} [${where.toLowerCase()}].`
    },
  ],
  [
    new RegExp(`^(${PLACES}) (is|are|will be|was) (.+?) (${FINISHED})\\b(.*)$`, "i"),
    ([, where = "", be = "", thing = "", done = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${be.toLowerCase()} ${done}${spaced(rest)} [${where.toLowerCase()}].`,
  ],
  [
    /^(when|where) (is|are) (.+)$/i,
    ([, where = "", be = "", thing = ""]) =>
      `${sentence(swapped(thing))} ${be.toLowerCase()} [${where.toLowerCase()}].`,
  ],
  [
    new RegExp(`^how (many|much) (.+?) (${AUX}) (you|we|i) (.+)$`, "i"),
    ([, many = "", things = "", aux = "", person = "", claim = ""]) =>
      `${subject(person)}${auxiliary(aux)} ${swapped(withObject(claim, `[how ${many.toLowerCase()}] ${things}`))}.`,
  ],
  [
    /^how many (.+?) (are|can|could|will|would|is|fit|come|get) (.+)$/i,
    ([, things = "", verb = "", rest = ""]) => `[How many] ${things} ${verb} ${swapped(rest)}.`,
  ],
  [
    new RegExp(`^(which|what)( [^?]+?)? (${AUX}) (you|we|i) (.+)$`, "i"),
    ([, , things = "", aux = "", person = "", claim = ""]) => {
      const blank = things === "" ? "[what]" : `[which${things}]`
      return `${subject(person)}${auxiliary(aux)} ${swapped(withObject(claim, blank))}.`
    },
  ],
  [
    /^(?:which|what) (.+?) (is|are|can|could|will|would|has|have) (.+)$/i,
    ([, things = "", verb = "", rest = ""]) => `[Which ${things}] ${verb} ${swapped(rest)}.`,
  ],
  [
    new RegExp(`^what (?:does|do) (.+?) (${VERB})\\b(.*)$`, "i"),
    ([whole = "", thing = "", verb = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${/^what does/i.test(whole) ? thirdPerson(verb) : verb} [what]${spaced(rest)}.`,
  ],
  [/^who (?:is|are) (.+)$/i, ([, thing = ""]) => whoIs(thing)],
  [
    /^who (will|would|can|could|should|has|does) (.+)$/i,
    ([, aux = "", claim = ""]) => `[Name] ${aux.toLowerCase()} ${swapped(claim)}.`,
  ],
  [/^who (\w+s) (.+)$/i, ([, verb = "", rest = ""]) => `[Name] ${verb} ${swapped(rest)}.`],
  [
    /^how (?:do|can|could|would|should) (?:we|i) (.+)$/i,
    ([, task = ""]) => `This is how you can ${swapped(task)}: [steps]`,
  ],
  [
    /^how (?:do|can|could|would|will) you (.+)$/i,
    ([, task = ""]) => `This is how we ${swapped(task)}: [explanation]`,
  ],
  [
    new RegExp(`^how (does|do|will|would) (.+?) (${VERB})\\b(.*)$`, "i"),
    ([, aux = "", thing = "", verb = "", rest = ""]) =>
      `This is how ${swapped(thing)} ${aux.toLowerCase() === "does" ? thirdPerson(verb) : verb}${spaced(rest)}: [explanation]`,
  ],
  [
    new RegExp(`^how (is|are) (.+?) (${FINISHED})\\b(.*)$`, "i"),
    ([, be = "", thing = "", done = "", rest = ""]) =>
      `This is how ${swapped(thing)} ${be.toLowerCase()} ${done}${spaced(rest)}: [explanation]`,
  ],
  [
    // "Why don't we talk?" proposes something: only what can't be a proposal asks for a reason.
    new RegExp(`^why (do|don't|do not) (you|we|i) ((?:${LASTING})\\b.*)$`, "i"),
    ([, aux = "", person = "", claim = ""]) =>
      `${subject(person)}${/n/i.test(aux) ? " do not" : ""} ${swapped(claim)} because [reason].`,
  ],
  [
    /^why (?:can't|cannot|can not) (you|we|i) (.+)$/i,
    ([, person = "", claim = ""]) => `${subject(person)} cannot ${swapped(claim)} because [reason].`,
  ],
  [
    new RegExp(`^why (does|do) (?!(?:you|we|i|it|this|that|they)\\b)(${THING}) (${VERB})\\b(.*)$`, "i"),
    ([, aux = "", thing = "", verb = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${aux.toLowerCase() === "does" ? thirdPerson(verb) : verb}${spaced(rest)} because [reason].`,
  ],
  [
    new RegExp(
      `^why (is|are|was|were) (?!(?:it|this|that|there|they|you|we|i)\\b)(.+?) ((?:not |still |already |always |only )*(?:${FINISHED}|${STATE}))\\b(.*)$`,
      "i",
    ),
    ([, be = "", thing = "", state = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${be.toLowerCase()} ${state}${spaced(rest)} because [reason].`,
  ],
]

function whoIs(thing: string): string {
  return /^(?:responsible|in charge|handling|working|looking|our|my|your|the)\b/i.test(thing) &&
    !/^(?:our|my|your|the)\b/i.test(thing)
    ? `[Name] is ${swapped(thing)}.`
    : `${sentence(swapped(thing))} is [name].`
}

function spaced(words: string): string {
  const rest = swapped(words.trim())
  return rest === "" ? "" : ` ${rest}`
}
