/** "#msg-f:123" or "thread-f:123", as Gmail writes them, without the mark; null where there is none. */
export function permanentId(written: string | null): string | null {
  const id = (written ?? "").replace(/^#/u, "").slice(0, 500)
  return id === "" ? null : id
}
