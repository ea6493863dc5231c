import { isHanCode } from "./script"
import { folded, isMark, type Word, wordsOf } from "./words"

/**
 * A phrase as it stands in the lexicons, words separated by spaces (Chinese needs none):
 *
 * - `word` that word; `stem*` any word that begins so
 * - `(a|b c)` one of these; `[a]` with or without it
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

interface Node<Value> {
  exact: Map<string, Node<Value>>
  stems: Map<string, { stem: string; node: Node<Value> }[]>
  gap: Node<Value> | null
  /** The clause begins where the phrase does. */
  opening: Node<Value> | null
  ends: { value: Value; closing: boolean }[]
}

const stemKey = 2
const gapWords = 4
const gapCharacters = 8
const clauseStarters = new Set(["and", "but", "so", "also", "then", "и", "а", "но", "und"])

/** Many phrases, found in one pass over a sentence. */
export class Phrases<Value> {
  private readonly root: Node<Value> = emptyNode()

  constructor(entries: Iterable<readonly [Phrase, Value]>) {
    for (const [phrase, value] of entries) for (const plain of expand(phrase)) this.add(plain, value)
  }

  /** Every place where a phrase begins, all phrases that match there, in the order of the words. */
  find(words: Word[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let from = 0; from < words.length; from++) {
      const { opening } = this.root
      if (opening !== null && opensClause(words, from)) walk(opening, words, from, from, found)
      walk(this.root, words, from, from, found)
    }
    return found
  }

  private add(plain: string, value: Value): void {
    let node = this.root
    let rest = plain.trim()
    if (rest.startsWith("^")) {
      node.opening ??= emptyNode()
      node = node.opening
      rest = rest.slice(1)
    }
    const closing = rest.endsWith("$")
    if (closing) rest = rest.slice(0, -1)
    for (const part of rest.trim().split(/ +/)) {
      if (part === "..") {
        node.gap ??= emptyNode()
        node = node.gap
      } else if (part.endsWith("*")) node = stemChild(node, folded(part.slice(0, -1)))
      else for (const word of wordsOf(part)) node = exactChild(node, word.text)
    }
    node.ends.push({ value, closing })
  }
}

function walk<Value>(
  node: Node<Value>,
  words: Word[],
  from: number,
  at: number,
  found: Found<Value>[],
): void {
  for (const { value, closing } of node.ends) {
    if (!closing || onlyMarksFrom(words, at)) found.push({ value, from, to: at })
  }
  const word = words[at]
  if (word === undefined) return
  const exact = node.exact.get(word.text)
  if (exact) walk(exact, words, from, at + 1, found)
  const stems = node.stems.get(word.text.slice(0, stemKey))
  if (stems) {
    for (const { stem, node: next } of stems)
      if (word.text.startsWith(stem)) walk(next, words, from, at + 1, found)
  }
  if (node.gap) {
    const longest = isHanCode(word.text.charCodeAt(0)) ? gapCharacters : gapWords
    for (let skip = 0; skip <= longest; skip++) {
      walk(node.gap, words, from, at + skip, found)
      const skipped = words[at + skip]
      if (skipped === undefined || isMark(skipped.text)) break
    }
  }
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

function emptyNode<Value>(): Node<Value> {
  return { exact: new Map(), stems: new Map(), gap: null, opening: null, ends: [] }
}

function exactChild<Value>(node: Node<Value>, word: string): Node<Value> {
  const child = node.exact.get(word) ?? emptyNode<Value>()
  node.exact.set(word, child)
  return child
}

function stemChild<Value>(node: Node<Value>, stem: string): Node<Value> {
  const key = stem.slice(0, stemKey)
  const siblings = node.stems.get(key) ?? []
  node.stems.set(key, siblings)
  const known = siblings.find((sibling) => sibling.stem === stem)
  if (known) return known.node
  const child = emptyNode<Value>()
  siblings.push({ stem, node: child })
  return child
}

/** Writes out `(a|b)` and `[a]`: the plain phrases that one phrase stands for. */
function expand(phrase: Phrase): string[] {
  const group = /[([]([^()[\]]*)[)\]]/.exec(phrase)
  if (!group) return [phrase.replace(/ {2,}/g, " ")]
  const before = phrase.slice(0, group.index)
  const after = phrase.slice(group.index + group[0].length)
  const choices = (group[1] ?? "").split("|")
  if (group[0].startsWith("[")) choices.push("")
  return choices.flatMap((choice) => expand(before + choice + after))
}
