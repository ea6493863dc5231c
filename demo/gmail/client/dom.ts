type Child = Node | string | null
type Attributes = Record<string, string | null>

/** An element with attributes (null leaves one out) and children. Text is text: nothing here parses HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/** Elements inside one another, outermost first, each given by its classes; returns both ends. */
export function nest(...classes: readonly [string, ...string[]]): { outer: HTMLElement; inner: HTMLElement } {
  const [first, ...rest] = classes
  const outer = h("div", { class: first })
  let inner = outer
  for (const name of rest) inner = inner.appendChild(h("div", { class: name }))
  return { outer, inner }
}

/** A picture of one clear point: the double shows no pictures. */
export const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="

let counter = 0

/** Gmail's own element ids: a colon and a number that is another one at every drawing. */
export function nextId(): string {
  counter++
  return `:${counter.toString(36)}`
}
