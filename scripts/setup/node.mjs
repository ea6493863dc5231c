/** Plain Node: this runs before anything is installed. */
import process from "node:process"

const NEEDED = [20, 19]

/** @throws Error that says what to do where this Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const enough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
  if (!enough) {
    throw new Error(
      `Node ${version} is too old: install Node ${NEEDED.join(".")} or later (https://nodejs.org)`,
    )
  }
}
