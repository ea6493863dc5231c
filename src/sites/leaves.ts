import { foldSpace } from "./address"

/** The texts of an element in their order, each as one line; pieces of one text in several elements stay apart. */
export function leavesOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  const leaves: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = foldSpace(node.textContent ?? "")
    if (text !== "") leaves.push(text)
  }
  return leaves
}
