import { act, type ReactElement } from "react"
import { createRoot } from "react-dom/client"

/** What a component test has in its hands. */
export interface Mounted {
  root: HTMLElement
  /** The first element of this role whose name or text is `name`. @throws where there is none. */
  get: (selector: string, name?: string) => HTMLElement
  find: (selector: string, name?: string) => HTMLElement | null
  click: (element: HTMLElement) => Promise<void>
  /** Presses a key where the focus is. */
  press: (key: string) => Promise<void>
  type: (element: HTMLElement, text: string) => Promise<void>
  show: (element: ReactElement) => Promise<void>
  unmount: () => Promise<void>
}

/** Draws `element` into jsdom's document and gives what a person would do with it. */
export async function mount(element: ReactElement): Promise<Mounted> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  // jsdom has no layout and therefore no scrolling.
  Element.prototype.scrollIntoView = () => {}
  const root = document.body.appendChild(document.createElement("div"))
  const react = createRoot(root)
  const show = (shown: ReactElement) => act(async () => react.render(shown))
  await show(element)
  const find = (selector: string, name?: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].find(
      (one) => name === undefined || nameOf(one).includes(name),
    ) ?? null
  return {
    root,
    find,
    get(selector, name) {
      const found = find(selector, name)
      if (!found) throw new Error(`no ${selector} named ${name ?? "anything"} in ${root.textContent}`)
      return found
    },
    click: (target) => act(async () => target.click()),
    press: (key) =>
      act(async () => {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
      }),
    type: (target, text) => act(async () => setValue(target, text)),
    show,
    async unmount() {
      await act(async () => react.unmount())
      root.remove()
    },
  }
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute("aria-label") ?? element.textContent ?? ""
}

/** As a keyboard would: React listens to the native setter, not to the property. */
function setValue(element: HTMLElement, text: string): void {
  const prototype = Object.getPrototypeOf(element) as object
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, text)
  element.dispatchEvent(new Event("input", { bubbles: true }))
}
