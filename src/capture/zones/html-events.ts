import { QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2"

export interface HtmlEvents {
  open(tag: string, attributes: ReadonlyMap<string, string>): void
  close(tag: string): void
  text(text: string): void
  /** Whether enough is read; asked at every opened tag. The rest of the input is then left alone. */
  isFull(): boolean
}

/**
 * Reads HTML as a flat run of events, in time linear in its length.
 *
 * htmlparser2's own Parser looks each closing tag up in the list of all open ones, which is quadratic on nested or
 * stray tags that a hostile mail may hold; its tokenizer is not.
 */
export function readHtml(html: string, events: HtmlEvents): void {
  let tag = ""
  let attributes = new Map<string, string>()
  let attribute = ""
  let value = ""
  let tokenizer: Tokenizer | null = null
  const opened = () => {
    events.open(tag, attributes)
    if (attributes.size > 0) attributes = new Map()
    if (events.isFull()) tokenizer?.pause()
  }
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase()
    },
    onattribname: (start, end) => {
      attribute = html.slice(start, end).toLowerCase()
      value = ""
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end)
    },
    onattribentity: (codePoint) => {
      value += String.fromCodePoint(codePoint)
    },
    onattribend: (quote) => {
      if (!attributes.has(attribute)) attributes.set(attribute, quote === QuoteType.NoValue ? "" : value)
    },
    onopentagend: opened,
    onselfclosingtag: () => {
      opened()
      events.close(tag)
    },
    onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => events.text(html.slice(start, end)),
    ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  }
  tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
}
