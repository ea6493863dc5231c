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

/** The first element of the first CSS selector that finds any. */
export function find(root: Root, selector: Selector): HTMLElement | null {
  for (const css of selector.css) {
    const element = root.querySelector<HTMLElement>(css)
    if (element !== null) return element
  }
  return null
}

/** All elements of the first CSS selector that finds any. */
export function findAll(root: Root, selector: Selector): HTMLElement[] {
  for (const css of selector.css) {
    const elements = root.querySelectorAll<HTMLElement>(css)
    if (elements.length > 0) return [...elements]
  }
  return []
}

/** As `findAll`, without what is, or stands inside, what one of `excluded` names: mail may imitate any structure. */
export function findAllOutside(
  root: Root,
  selector: Selector,
  ...excluded: readonly Selector[]
): HTMLElement[] {
  for (const css of selector.css) {
    const outside = (element: Element) => !excluded.some((one) => isWithin(element, one))
    const elements = [...root.querySelectorAll<HTMLElement>(css)].filter(outside)
    if (elements.length > 0) return elements
  }
  return []
}

/** Which CSS selector finds something in `root`, or null: what a report about a changed page needs. */
export function whichHit(root: Root, selector: Selector): string | null {
  return selector.css.find((css) => root.querySelector(css) !== null) ?? null
}

/** Whether `element` is, or stands inside, what any of the CSS selectors names. */
export function isWithin(element: Element, selector: Selector): boolean {
  return selector.css.some((css) => element.closest(css) !== null)
}
