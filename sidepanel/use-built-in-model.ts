import { useEffect } from "react"
import { writeWithBuiltIn } from "./write-with-built-in"

/** While the panel is open, the worker may have the browser's built-in model write in it. */
export function useBuiltInModel(): void {
  useEffect(() => {
    const closed = new AbortController()
    writeWithBuiltIn(closed.signal)
    return () => closed.abort()
  }, [])
}
