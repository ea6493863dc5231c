/** An amount as people write it: "€48,000". `currency` is ISO 4217, or null where the CRM does not say. */
export function money(amount: number, currency: string | null, locale: string): string {
  const digits = { maximumFractionDigits: 0 }
  if (currency === null) return new Intl.NumberFormat(locale, digits).format(amount)
  try {
    return new Intl.NumberFormat(locale, {
      ...digits,
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).format(amount)
  } catch {
    // A CRM may hold any text as currency; Intl throws on what is no code.
    return `${new Intl.NumberFormat(locale, digits).format(amount)} ${currency}`
  }
}
