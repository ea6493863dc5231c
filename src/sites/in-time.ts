/**
 * The same answer, if it comes within so many milliseconds: a worker that is ended as it starts may take a question
 * with it in silence. @throws Error when it does not come in time.
 */
export async function inTime<Answer>(
  answer: Promise<Answer>,
  window: Window,
  milliseconds: number,
): Promise<Answer> {
  let timer = 0
  const tooLate = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error("There was no answer.")), milliseconds)
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    window.clearTimeout(timer)
  }
}
