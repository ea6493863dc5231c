/** Each beginning with each end, a blank between; none where Chinese joins them. */
export function each(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) =>
    ends.map((end) => (/\p{Script=Han}$/u.test(beginning) ? beginning + end : `${beginning} ${end}`)),
  )
}
