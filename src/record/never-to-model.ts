/** A domain ("acme.example", its subdomains included) or an address, in lower case; null for anything else. */
export function modelRule(typed: string): string | null {
  const rule = typed.trim().toLowerCase().replace(/^@/, "")
  return /^(?:[^\s@]{1,64}@)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u.test(rule) ? rule : null
}

/** The first of the rep's rules that keeps mail with one of these addresses from every model, or null. */
export function keptFromModel(addresses: Iterable<string>, rules: readonly string[]): string | null {
  if (rules.length === 0) return null
  for (const address of addresses) {
    const plain = address.trim().toLowerCase()
    const domain = plain.slice(plain.lastIndexOf("@") + 1)
    for (const rule of rules) {
      if (rule.includes("@") ? plain === rule : domain === rule || domain.endsWith(`.${rule}`)) return rule
    }
  }
  return null
}
