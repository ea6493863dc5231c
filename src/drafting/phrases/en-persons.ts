const BEFORE_OBJECT =
  /^(?:to|for|with|from|of|by|at|about|on|in|between|against|without|behind|send|sends|give|gives|show|showed|tell|told|let|call|called|help|helps|contact|reach|email|ask|asked|pay|meet|met|join|thank|invite|visit|update|inform|bill|charge|charges|offer|offered|see|cost|costs|allow|allows|enable|enables|sent|gave|get|keep|introduce|provide|connect|bring|remind|notify|assign|owe)$/i

const TO_YOU: Readonly<Record<string, string>> = {
  we: "you",
  i: "you",
  us: "you",
  me: "you",
  our: "your",
  my: "your",
  ours: "yours",
  mine: "yours",
  "we're": "you are",
  "i'm": "you are",
  "we've": "you have",
  "i've": "you have",
  "we'll": "you will",
  "i'll": "you will",
  "we'd": "you would",
  "i'd": "you would",
}
const TO_US: Readonly<Record<string, string>> = {
  your: "our",
  yours: "ours",
  "you're": "we are",
  "you've": "we have",
  "you'll": "we will",
  "you'd": "we would",
}

/**
 * Words of theirs as we would say them: "before we cancel your service" becomes "before you cancel our service". Whether
 * "you" is "we" or "us" is told by the word before it. `one` is a single writer's own voice: "you" becomes "I" and "me".
 */
export function swapped(words: string, one = false): string {
  const parts = words.replaceAll("’", "'").split(/(\s+)/u)
  const out = parts.map((part, index) => {
    const [, before = "", word = "", after = ""] = /^([^\p{L}]*)([\p{L}']+)(.*)$/su.exec(part) ?? []
    const lower = word.toLowerCase()
    const previous = (parts[index - 2] ?? "").replace(/[^\p{L}]/gu, "")
    const other = lower === "you" ? youAs(previous, one) : (TO_YOU[lower] ?? usWord(lower, one))
    return other === undefined ? part : `${before}${other}${after}`
  })
  return out
    .join("")
    .replace(/\byou am\b/g, "you are")
    .replace(/\byou was\b/g, "you were")
    .trim()
}

function youAs(previous: string, one: boolean): string {
  const object = BEFORE_OBJECT.test(previous)
  if (one) return object ? "me" : "I"
  return object ? "us" : "we"
}

function usWord(lower: string, one: boolean): string | undefined {
  const word = TO_US[lower]
  if (!one || word === undefined) return word
  return { our: "my", ours: "mine" }[word] ?? word.replace(/^we (are)?/, (_, are) => (are ? "I am" : "I "))
}

/** With a capital at its start. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words that have a capital only because they began a sentence. */
const STARTERS =
  /^(?:Do|Does|Did|Is|Are|Was|Were|Can|Could|Will|Would|Shall|Should|May|Has|Have|Had|What|When|Where|Which|Who|Why|How|The|A|An|This|That|These|Those|There|It|We|You|Your|Our|My|If|In|On|At|For|With|Any|All|Both|Please|Let|Yes|No|Not)\b/

/** A sentence that goes on behind other words: without its capital where that was only for the start. */
export function goesOn(words: string): string {
  return STARTERS.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
