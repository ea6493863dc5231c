import type { Boot, WireMessage, WireThread } from "../wire"
import { type Composer, type ComposerStart, composerOf } from "./composer"
import { h } from "./dom"
import { listTable, rowsOf } from "./list-view"
import { messageItem } from "./message"
import { type PageOptions, type Place, placeOf } from "./page"
import { replyStart } from "./reply"
import { sendFrom } from "./sending"
import { fetchBoot, fetchThread, personElement, type Session } from "./session"
import { drawShell, type Shell } from "./shell"
import { threadView } from "./thread-view"

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** The page: follows the address, draws lists and threads, and keeps what was left hidden in the page as Gmail does. */
export class App {
  private readonly shell: Shell
  private readonly session: Session
  private readonly threads = new Map<string, WireThread>()
  private listed = ""
  private listView: HTMLElement | null = null
  private threadShown: HTMLElement | null = null
  private drawing = 0

  constructor(
    boot: Boot,
    private readonly options: PageOptions,
    private readonly popout: boolean,
  ) {
    this.shell = drawShell(boot, popout)
    this.session = {
      boot,
      options,
      person: (person, className) => personElement(this.session.boot, person, className),
      reply: (message, place) => this.reply(message, place),
    }
  }

  /** Draws what the address names. A later call overtakes an earlier one that is still loading. */
  async show(): Promise<void> {
    const drawing = ++this.drawing
    const place = this.popout ? this.popoutPlace() : placeOf(location.hash)
    if (place.composing) this.openWindow()
    const thread = place.token === null ? null : await this.thread(place.token)
    if (drawing !== this.drawing) return
    if (!this.popout && (thread === null || this.options.split)) this.showList(place)
    if (thread === null) return
    this.title(thread.subject)
    for (const part of this.options.slow > 0 ? (["subject", "heads", "all"] as const) : (["all"] as const)) {
      if (drawing !== this.drawing) return
      this.showThread(thread, part)
      if (part !== "all") await sleep(this.options.slow)
    }
  }

  /** Throws everything that is drawn away and draws it again, `times` times in a row. */
  async redraw(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      this.listed = ""
      this.shell.views.replaceChildren()
      this.listView = null
      this.threadShown = null
      await this.show()
      await sleep(0)
    }
  }

  private popoutPlace(): Place {
    return { list: "popout", token: new URLSearchParams(location.search).get("th"), composing: false }
  }

  private async thread(token: string): Promise<WireThread | null> {
    const known = this.threads.get(token)
    if (known) return known
    const thread = await fetchThread(this.session.boot.account.index, token)
    if (thread) this.threads.set(token, thread)
    return thread
  }

  private showList(place: Place): void {
    const rows = rowsOf(this.session.boot.rows, place.list)
    if (this.listView === null || this.listed !== `${place.list} ${place.token}`) {
      const table = listTable(rows, place.list, place.token, this.session)
      const view = h("div", { class: this.options.split ? "bGI nH oy8Mbf S4" : "bGI nH oy8Mbf aE3" })
      view.append(
        this.options.split
          ? h(
              "div",
              { class: "Nr UI Nm vy", gh: "tl" },
              h("div", { class: "Nu tf aZ6" }, h("div", { class: "Zs" }, table)),
            )
          : h("div", { class: "UI", gh: "tl" }, table),
      )
      this.listView?.remove()
      this.listView = view
      this.listed = `${place.list} ${place.token}`
      this.shell.views.append(view)
    }
    this.open(this.listView)
    if (place.token === null) this.title("Inbox")
  }

  private showThread(thread: WireThread, part: "subject" | "heads" | "all"): void {
    const view = threadView(thread, this.session, part)
    if (this.options.split && !this.popout) {
      this.listView?.querySelector(".Nu.S3")?.remove()
      const pane = h("div", { class: "nH ao8" }, h("div", { class: "nH ao9 id UG aHo" }, view))
      this.listView
        ?.querySelector(".Nr")
        ?.append(h("div", { class: "Nu S3 aZ6" }, h("div", { class: "aia" }, h("div", {}, pane))))
      return
    }
    // The thread that was left stays in the page, hidden, until the one after it is left as well.
    for (const old of [...this.shell.views.children].filter((child) => child !== this.listView).slice(0, -1))
      old.remove()
    if (part !== "subject") this.threadShown?.remove()
    this.threadShown = h("div", { class: "bGI nH oy8Mbf" }, h("div", { class: "nH ao9 id UG" }, view))
    this.shell.views.append(this.threadShown)
    this.open(this.threadShown)
  }

  /** Only the open view has the role; the others are hidden. */
  private open(view: HTMLElement): void {
    for (const other of this.shell.views.children) {
      if (other instanceof HTMLElement && other !== view) {
        other.style.display = "none"
        other.removeAttribute("role")
      }
    }
    view.style.display = ""
    view.setAttribute("role", "main")
  }

  private title(subject: string): void {
    document.title = `${subject} - ${this.session.boot.account.email} - Gmail`
  }

  private reply(message: WireMessage, place: HTMLElement): void {
    if (place.querySelector(".M9")) return
    const token = this.popout ? this.popoutPlace().token : placeOf(location.hash).token
    const hidden = place.firstElementChild
    const start = replyStart(message, this.session, token)
    const composer = this.composer(start, (sent) => {
      place.closest('[role="list"]')?.append(messageItem(sent, "open", this.session))
    })
    hidden?.setAttribute("style", "display: none;")
    place.classList.replace("iq", "adB")
    place.append(composer.element)
    focusStart(composer)
  }

  private openWindow(): void {
    if (this.shell.windows.querySelector(".M9")) return
    const start = { threadToken: null, to: [], cc: [], subject: "", quoted: null }
    const composer = this.composer(start, () => {})
    this.shell.windows.append(
      h("div", { class: "nH Hd", role: "dialog" }, h("div", { class: "AD" }, composer.element)),
    )
  }

  private composer(start: Omit<ComposerStart, "onSend">, showSent: (message: WireMessage) => void): Composer {
    return composerOf(
      { ...start, onSend: (composer) => this.send(composer, start.threadToken, showSent) },
      this.session,
    )
  }

  private async send(
    composer: Composer,
    token: string | null,
    showSent: (message: WireMessage) => void,
  ): Promise<void> {
    // A window goes as a whole, and comes back as a whole when the sending is undone.
    const box = composer.element.closest(".Hd") ?? composer.element
    const parent = box.parentElement
    const thread = token === null ? undefined : this.threads.get(token)
    await sendFrom(composer, this.session, this.shell.toast, {
      shown: (message) => {
        box.remove()
        thread?.messages.push(message)
        showSent(message)
        this.refreshRows()
      },
      undone: (message) => {
        if (thread) thread.messages = thread.messages.filter((other) => other.permId !== message.permId)
        document
          .querySelector(`[data-message-id="#${message.permId}"]`)
          ?.closest('[role="listitem"]')
          ?.remove()
        parent?.append(box)
        this.refreshRows()
      },
    })
  }

  /** Rows change when something is sent; the list is drawn anew when it is next shown. */
  private async refreshRows(): Promise<void> {
    const { rows } = await fetchBoot(this.session.boot.account.index)
    this.session.boot.rows.splice(0, Number.POSITIVE_INFINITY, ...rows)
    this.listed = ""
  }
}

function focusStart(composer: Composer): void {
  const text = composer.element.querySelector<HTMLElement>('[role="textbox"]')
  text?.focus()
  if (text) getSelection()?.collapse(text.firstElementChild ?? text, 0)
}
