/**
 * Whether the page itself has put `element` away, told from attributes and inline styles alone: asking for computed
 * style or size would force the browser to lay the page out.
 */
export function isPutAway(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.hasAttribute("hidden")) return true
    const style = at.getAttribute("style")
    if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  }
  return false
}
