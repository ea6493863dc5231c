import type { Boot } from "../wire"
import { h, nest, nextId } from "./dom"

/** The parts of the page that stay while lists and threads come and go. */
export interface Shell {
  /** Parent of the views; the one with `role="main"` is open, others stay hidden beside it. */
  views: HTMLElement
  /** `.vh`: what Gmail has to say about a send. */
  toast: HTMLElement
  /** Windows of new messages. */
  windows: HTMLElement
}

/** Draws the page's frame into the body. A popped-out message has no bar and no navigation. */
export function drawShell(boot: Boot, popout: boolean): Shell {
  const views = h("div", { class: "nH" })
  const toast = h("div", { class: "vh" })
  const windows = h("div", { class: "dw np" })
  const alert = h(
    "div",
    { class: "b8 UC", "aria-live": "assertive", role: "alert" },
    h("div", { class: "J-J5-Ji" }, h("div", { class: "UD" }), toast, h("div", { class: "UB" })),
  )
  const top = h("div", { class: "w-asV bbg aiw" }, popout ? null : bar(boot), h("div", { id: ":b" }, alert))
  const frame = nest("nH bkK", "nH", "nH ar4 z", "", "AO", "Tm aeJ", "aeF")
  frame.inner.append(views)
  const lower = h("div", { class: "nH aqk aql bkL" }, popout ? null : navigation(boot), frame.outer)
  const page = h("div", { class: "nH" }, h("div", { class: "nH" }, h("div", { class: "nH" }, top), lower))
  document.body.replaceChildren(
    h("div", { id: "loading", style: "display: none;" }),
    h("div", { style: "position: relative; min-height: 100%;" }, page),
    windows,
  )
  document.body.classList.toggle("xE", popout)
  declareAccount(boot)
  return { views, toast, windows }
}

function declareAccount(boot: Boot): void {
  document.head.append(h("meta", { name: "og-profile-acct", content: boot.account.email }))
}

function bar(boot: Boot): HTMLElement {
  const { name, email } = boot.account
  const button = h(
    "a",
    {
      class: "gb_B gb_Za gb_0",
      "aria-label": `Google Account: ${name}  \n(${email})`,
      "aria-expanded": "false",
      href: "https://accounts.google.com/SignOutOptions?hl=en",
      role: "button",
      tabindex: "0",
    },
    name.slice(0, 1) || "?",
  )
  const search = h("input", {
    class: "gb_pe aJh",
    name: "q",
    "aria-label": "Search mail",
    placeholder: "Search mail",
  })
  const form = h(
    "form",
    { class: "gb_id gb_af bas aJf", role: "search", id: "aso_search_form_anchor" },
    search,
  )
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    location.hash = `search/${encodeURIComponent(search.value)}`
  })
  const header = h("header", { class: "gb_Fa gb_2d", id: "gb", role: "banner" })
  header.append(
    h("a", { class: "gb_4d gb_Ec gb_7d", href: "#inbox", title: "Gmail" }, "Demo mail"),
    form,
    button,
  )
  return h("div", { id: ":d" }, h("h1", { class: "qp" }, header))
}

function navigation(boot: Boot): HTMLElement {
  const compose = h("div", { class: "T-I T-I-KE L3", role: "button", tabindex: "0" }, "Compose")
  compose.addEventListener("click", () => {
    location.hash = `${location.hash.split("?")[0] || "#inbox"}?compose=new`
  })
  const unread = boot.rows.filter((row) => row.unread).length
  const places = [
    ["inbox", "Inbox", unread],
    ["sent", "Sent", 0],
    ["all", "All Mail", 0],
  ] as const
  const links = places.map(([place, label, count]) =>
    h(
      "div",
      { class: "TO", id: nextId(), "data-tooltip": label },
      h("a", { href: `#${place}`, class: "J-Ke n0" }, label),
      count > 0 ? h("div", { class: "bsU" }, String(count)) : null,
    ),
  )
  const box = h("div", { class: "aeN WR a6o anZ baA nH oy8Mbf", role: "navigation" })
  box.append(h("div", { class: "z0" }, compose), ...links)
  return box
}
