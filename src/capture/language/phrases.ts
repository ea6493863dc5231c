import { isHanCode } from "./script"
import { folded, isMark, type Word, wordsOf } from "./words"

/**
 * A phrase as it stands in the lexicons, words separated by spaces (Chinese needs none):
 *
 * - `word` that word; `stem*` any word that begins so
 * - `(a|b c)` one of these; `[a]` or `[a|b]` with or without it; groups don't nest
 * - `..` up to four words (eight Chinese characters) within the clause
 * - `^` at the front: only where a clause begins; `$` at the end: only where the sentence ends
 */
export type Phrase = string

/** Where a phrase was found: words `from` to `to` (exclusive). */
export interface Found<Value> {
  value: Value
  from: number
  to: number
}

/** One place in a phrase: any of some words, stems or runs of words; or a gap (null). */
interface Place {
  words: Set<string>
  stems: string[]
  runs: string[][]
  optional: boolean
}

interface Pattern<Value> {
  value: Value
  places: (Place | null)[]
  opens: boolean
  closes: boolean
}

const stemKey = 2
const gapWords = 4
const gapCharacters = 8
const clauseStarters = new Set(["and", "but", "so", "also", "then", "и", "а", "но", "und"])

/** Many phrases, found in one pass over a sentence. */
export class Phrases<Value> {
  private readonly byWord = new Map<string, Pattern<Value>[]>()
  private readonly byStem = new Map<string, Pattern<Value>[]>()

  constructor(entries: Iterable<readonly [Phrase, Value]>) {
    for (const [phrase, value] of entries) this.add(phrase, value)
  }

  /** Every place where a phrase begins, each phrase once a place, in the order of the words. */
  find(words: Word[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let from = 0; from < words.length; from++) {
      const first = words[from]?.text ?? ""
      for (const pattern of this.byWord.get(first) ?? []) tryAt(pattern, words, from, found)
      const stems = this.byStem.get(first.slice(0, stemKey))
      if (stems) for (const pattern of stems) tryAt(pattern, words, from, found)
    }
    return found
  }

  /** Does any phrase occur? */
  occurs(words: Word[]): boolean {
    return this.find(words).length > 0
  }

  private add(phrase: Phrase, value: Value): void {
    const opens = phrase.startsWith("^")
    const closes = phrase.endsWith("$")
    const places = placesOf(phrase.slice(opens ? 1 : 0, closes ? -1 : undefined))
    const pattern = { value, places, opens, closes }
    const words = new Set<string>()
    const stems = new Set<string>()
    for (const place of places) {
      if (place === null) throw new SyntaxError(`A phrase can't begin with a gap: ${phrase}`)
      for (const word of place.words) words.add(word)
      for (const run of place.runs) words.add(run[0] ?? "")
      for (const stem of place.stems) stems.add(stem.slice(0, stemKey))
      if (!place.optional) break
    }
    for (const word of words) append(this.byWord, word, pattern)
    for (const stem of stems) append(this.byStem, stem, pattern)
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function tryAt<Value>(pattern: Pattern<Value>, words: Word[], from: number, found: Found<Value>[]): void {
  if (pattern.opens && !opensClause(words, from)) return
  const to = matchEnd(pattern, 0, words, from)
  if (to > from && found.at(-1)?.value !== undefined && isRepeat(found, pattern.value, from, to)) return
  if (to > from) found.push({ value: pattern.value, from, to })
}

function isRepeat<Value>(found: Found<Value>[], value: Value, from: number, to: number): boolean {
  const last = found.at(-1)
  return last !== undefined && last.value === value && last.from === from && last.to === to
}

/** Where the places from `index` on end when they begin at `at`; -1 when they don't match. */
function matchEnd<Value>(pattern: Pattern<Value>, index: number, words: Word[], at: number): number {
  if (index === pattern.places.length) return !pattern.closes || onlyMarksFrom(words, at) ? at : -1
  const place = pattern.places[index] ?? null
  if (place === null) return afterGap(pattern, index + 1, words, at)
  const word = words[at]?.text
  if (word !== undefined) {
    if (place.words.has(word) || place.stems.some((stem) => word.startsWith(stem))) {
      const end = matchEnd(pattern, index + 1, words, at + 1)
      if (end >= 0) return end
    }
    for (const run of place.runs) {
      if (run[0] !== word || !runsAt(run, words, at)) continue
      const end = matchEnd(pattern, index + 1, words, at + run.length)
      if (end >= 0) return end
    }
  }
  return place.optional ? matchEnd(pattern, index + 1, words, at) : -1
}

function afterGap<Value>(pattern: Pattern<Value>, index: number, words: Word[], at: number): number {
  const longest = isHanCode((words[at]?.text ?? "").charCodeAt(0)) ? gapCharacters : gapWords
  for (let skip = 0; skip <= longest; skip++) {
    const end = matchEnd(pattern, index, words, at + skip)
    if (end >= 0) return end
    const skipped = words[at + skip]
    if (skipped === undefined || isMark(skipped.text)) return -1
  }
  return -1
}

function runsAt(run: string[], words: Word[], at: number): boolean {
  return run.every((text, index) => {
    const word = words[at + index]?.text
    return text.endsWith("*") ? word?.startsWith(text.slice(0, -1)) : word === text
  })
}

/** At the front, after a mark, or after one of these and "and", "so", … */
function opensClause(words: Word[], at: number): boolean {
  const before = words[at - 1]?.text
  if (before === undefined || isMark(before)) return true
  if (!clauseStarters.has(before)) return false
  const further = words[at - 2]?.text
  return further === undefined || isMark(further)
}

function onlyMarksFrom(words: Word[], at: number): boolean {
  for (let next = at; next < words.length; next++) if (!isMark(words[next]?.text ?? "")) return false
  return true
}

function placesOf(phrase: string): (Place | null)[] {
  const places: (Place | null)[] = []
  let at = 0
  while (at < phrase.length) {
    const char = phrase[at]
    if (char === " ") at++
    else if (char === "(" || char === "[") {
      const end = phrase.indexOf(char === "(" ? ")" : "]", at)
      const inside = phrase.slice(at + 1, end)
      if (end < 0 || /[([]/.test(inside)) throw new SyntaxError(`A group that nests or never ends: ${phrase}`)
      places.push(placeOf(inside.split("|"), char === "["))
      at = end + 1
    } else {
      let end = at
      while (end < phrase.length && !" ([".includes(phrase[end] ?? "")) end++
      const part = phrase.slice(at, end)
      if (part === "..") places.push(null)
      else for (const token of tokensOf(part)) places.push(placeOf([token], false))
      at = end
    }
  }
  return places
}

function placeOf(choices: string[], optional: boolean): Place {
  const place: Place = { words: new Set(), stems: [], runs: [], optional }
  for (const choice of choices) {
    const tokens = choice.trim().split(/ +/).flatMap(tokensOf)
    const [first] = tokens
    if (first === undefined) continue
    if (tokens.length > 1) place.runs.push(tokens)
    else if (first.endsWith("*")) place.stems.push(first.slice(0, -1))
    else place.words.add(first)
  }
  return place
}

function tokensOf(part: string): string[] {
  if (part.endsWith("*")) return [folded(part)]
  return wordsOf(part).map((word) => word.text)
}
