import { foldSpace } from "./address"
import { isMatch, type Selector } from "./selector"

/**
 * The texts of an element in their order, each as one line; pieces of one text in several elements stay apart.
 *
 * @param except what is left out with all that is in it
 */
export function leavesOf(element: Element, except: Selector | null = null): string[] {
  const isLeftOut = (node: Node) => except !== null && node.nodeType === 1 && isMatch(node as Element, except)
  // 1 and 4 show elements and texts; 1 and 2 accept a node and reject it with its descendants.
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4, (node) => (isLeftOut(node) ? 2 : 1))
  const leaves: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeType === 3 ? foldSpace(node.textContent ?? "") : ""
    if (text !== "") leaves.push(text)
  }
  return leaves
}
