/** A place on a page, as data: what it means, where its structure is known from, and what to try in which order. */
export interface Selector {
  readonly name: string
  readonly means: string
  /** Where this structure was seen, with the year. */
  readonly seen: string
  /** CSS selectors; the first that finds something counts. */
  readonly css: readonly [string, ...string[]]
}

type Root = Document | Element

let own: ReadonlyMap<string, readonly string[]> = new Map()

/** Which CSS selector has found something, by the name of the place, since this was last cleared. */
export const hits = new Map<string, string>()

/**
 * Tries these CSS selectors before the built-in ones from now on, in everything that is read in this page. What this
 * browser does not take for CSS is left out: nothing that a file holds can keep a page from being read.
 */
export function preferSelectors(given: Readonly<Record<string, readonly string[]>>, page: Document): void {
  const empty = page.createDocumentFragment()
  const isCss = (css: string) => {
    try {
      empty.querySelector(css)
      return true
    } catch {
      return false
    }
  }
  own = new Map(Object.entries(given).map(([name, css]) => [name, css.filter(isCss)]))
}

/** What to try for a place, in order: the rep's own CSS selectors first. */
export function cssOf({ name, css }: Selector): readonly string[] {
  const first = own.get(name)
  return first === undefined ? css : [...first, ...css]
}

/** Those of the rep's own CSS selectors that have found something. */
export function ownHits(): Record<string, string> {
  return Object.fromEntries([...hits].filter(([name, css]) => own.get(name)?.includes(css)))
}

/** The first element of the first CSS selector that finds any. */
export function find(root: Root, selector: Selector): HTMLElement | null {
  for (const css of cssOf(selector)) {
    const element = root.querySelector<HTMLElement>(css)
    if (element !== null) {
      hits.set(selector.name, css)
      return element
    }
  }
  return null
}

/** All elements of the first CSS selector that finds any. */
export function findAll(root: Root, selector: Selector): HTMLElement[] {
  return findAllOutside(root, selector)
}

/** As `findAll`, without what is, or stands inside, what one of `excluded` names: mail may imitate any structure. */
export function findAllOutside(
  root: Root,
  selector: Selector,
  ...excluded: readonly Selector[]
): HTMLElement[] {
  const outside = (element: Element) => !excluded.some((one) => isWithin(element, one))
  for (const css of cssOf(selector)) {
    const elements = [...root.querySelectorAll<HTMLElement>(css)].filter(outside)
    if (elements.length > 0) {
      hits.set(selector.name, css)
      return elements
    }
  }
  return []
}

/** Whether `element` is what any of the CSS selectors names. */
export function isMatch(element: Element, selector: Selector): boolean {
  return cssOf(selector).some((css) => element.matches(css))
}

/** Whether `element` is, or stands inside, what any of the CSS selectors names. */
export function isWithin(element: Element, selector: Selector): boolean {
  return cssOf(selector).some((css) => element.closest(css) !== null)
}
