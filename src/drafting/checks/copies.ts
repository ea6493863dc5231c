const RUN = 8

/** Runs of eight words (in Chinese: sixteen characters): so many in the same order are no coincidence. */
export function* runsOf(text: string): Generator<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}{2}|[\p{L}\p{N}]+/gu) ?? []
  for (let index = 0; index + RUN <= words.length; index++) yield words.slice(index, index + RUN).join(" ")
}
