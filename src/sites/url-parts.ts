/** The parts of a path, decoded, without empty ones. */
export function partsOf(path: string): string[] {
  return path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded)
}

/** Parameters as pages write them after "?" or "#", in any order, keys in lower case. */
export function parametersOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...new URLSearchParams(text.replace(/^[?#]/u, ""))]
  return new Map(pairs.map(([key, value]) => [key.toLowerCase(), value]))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
