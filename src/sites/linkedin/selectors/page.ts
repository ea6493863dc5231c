import type { Selector } from "../../selector"

/*
 * LinkedIn is drawn by two programs. The older one (Ember) has class names that speak, among generated ones that
 * change with every release; the newer one (server-driven, since 2025) has only generated class names, and attributes
 * (`componentkey`, `data-view-name`) instead. Nothing here depends on a visible word.
 *
 * "saved" is a page saved from a browser in that year; "public code" is what open-source extensions rely on.
 */
export const SAVED = "saved 2024 and 2025"
export const SAVED_2025 = "saved 2025"
export const PUBLIC_CODE = "public code, 2024–2026"
export const OLDER_CODE = "public code, 2019–2024"

export const spokenOnly: Selector = {
  name: "spokenOnly",
  means: "text for screen readers only, which mostly says again what is shown",
  seen: SAVED,
  css: [".visually-hidden", ".a11y-text"],
}

export const appShell: Selector = {
  name: "appShell",
  means: "frame that LinkedIn draws for those who are signed in",
  seen: `${SAVED}; the newer program's from ${PUBLIC_CODE}`,
  css: ["#global-nav", ".authentication-outlet", "[data-sdui-screen]", "[componentkey]", "#workspace"],
}

export const salesShell: Selector = {
  name: "salesShell",
  means: "Sales Navigator's own frame",
  seen: PUBLIC_CODE,
  css: ["[data-anonymize]", "[data-x--global-nav]", "#global-nav", ".application-outlet"],
}

export const main: Selector = {
  name: "main",
  means: "what is open",
  seen: SAVED,
  css: ["main", '[role="main"]'],
}

export const personLink: Selector = {
  name: "personLink",
  means: "link to a person's profile",
  seen: SAVED,
  css: ['a[href*="/in/"]'],
}

export const companyLink: Selector = {
  name: "companyLink",
  means: "link to the page of a company or school",
  seen: SAVED,
  css: ['a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]'],
}
