import type { BrowserContext } from "playwright"
import type { GmailDouble } from "./double"

/** Lets the double answer for https://mail.google.com in a browser. The real site is out of reach there. */
export async function serveGmail(context: BrowserContext, double: GmailDouble): Promise<void> {
  await context.route("https://mail.google.com/**", async (route) => {
    const request = route.request()
    const answer = await double.answer({
      method: request.method(),
      url: request.url(),
      body: request.postData(),
    })
    await route.fulfill({ status: answer.status, contentType: answer.contentType, body: answer.body })
  })
}
