import { defaultSettings } from "~src/record/settings"
import { emptyVoiceCard } from "~src/record/voice-card"
import type { OptionsData } from "~src/ui/options/options-data"
import { learning, plan } from "./learning"
import { connection, HOUR, NOW } from "./records"

const WORKSPACE = "ines@brightcold.example"

const fresh: OptionsData = {
  settings: defaultSettings,
  connections: [],
  offers: [
    {
      name: "hubspot",
      title: "HubSpot",
      defaultBaseUrl: "https://api.hubapi.com",
      credential: { label: "Access token", placeholder: "pat-…" },
      steps: [
        "In HubSpot, open Settings › Integrations › Private apps.",
        "Create an app with the rights below.",
        "Copy its access token.",
      ],
      rights: ["crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.deals.read"],
    },
  ],
  readBack: [],
  pipelines: [],
  callbackUrl: "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/salesforce",
  rules: [],
  sites: ["outlook", "hubspot", "salesforce", "zoho", "zendesk", "self-hosted-crm"].map((name) => ({
    name,
    matches: [`https://${name}.example/*`],
    on: [],
  })),
  workspaces: [],
  builtIn: { kind: "none" },
  spending: [],
  ownTexts: [],
  ownSelectors: [],
  voiceCards: [],
  learning: { state: "told", told: [] },
  plans: [],
  rereading: null,
  sharedCounts: [],
  counts: [
    { name: "People", count: 0 },
    { name: "Companies", count: 0 },
    { name: "Messages", count: 0 },
    { name: "Facts", count: 0 },
  ],
  version: "0.1.0",
}

const rule = (value: string, verdict: "keep" | "exclude") => ({
  id: value,
  workspace: WORKSPACE,
  scope: value.includes("@") ? ("address" as const) : ("domain" as const),
  value,
  verdict,
  at: NOW,
})

const inUse: OptionsData = {
  ...fresh,
  settings: {
    ...defaultSettings,
    country: "AT",
    pausedSites: ["google-calendar"],
    homeWorkspace: WORKSPACE,
    model: { baseUrl: "http://localhost:11434/v1", name: "qwen3" },
    builtInModel: true,
  },
  builtIn: { kind: "available" },
  pipelines: [
    { key: "pipeline/hubspot/default", name: "New business", stages: ["Discovery", "Negotiation"], open: 31 },
    { key: "pipeline/hubspot/8", name: "Renewals", stages: [], open: 1 },
  ],
  readBack: [
    {
      connectionId: "hubspot",
      done: 140,
      total: 310,
      finishedAt: null,
      activities: { done: 60, total: 220, finishedAt: null },
    },
  ],
  connections: [
    connection({
      status: "auth",
      message: "HubSpot no longer accepts the token. Use another key.",
      budget: {
        at: NOW,
        rate: null,
        day: { limit: 30_000, remaining: 1_204, resetAt: NOW + 8 * HOUR },
        wait: { until: NOW + 2 * HOUR, code: "rate_limited" },
      },
    }),
  ],
  ownSelectors: [
    {
      id: "linkedin/profileName",
      site: "linkedin",
      name: "profileName",
      means: "the person's name, heading of the profile",
      css: ["main section > div.ph5 h1.inline", "main [data-view-name='profile-card'] h1"],
      addedAt: NOW - 3 * 86_400_000,
      hit: { css: "main section > div.ph5 h1.inline", at: NOW - 3_600_000 },
    },
    {
      id: "salesforce/openTab",
      site: "salesforce",
      name: "openTab",
      means: "the part of the window that shows the open record",
      css: ["div.windowViewMode-normal.oneContent.active.lafPageHost > .flexipagePage"],
      addedAt: NOW - 60_000,
      hit: null,
    },
  ],
  rules: [
    rule("family.example", "exclude"),
    rule(
      "a.very.long.address.of.a.person.nobody.writes.to@extraordinarily-long-domain-name.example",
      "exclude",
    ),
    rule("petra@gmail.example", "keep"),
  ],
  sites: fresh.sites.map((site) =>
    site.name === "hubspot" || site.name === "self-hosted-crm"
      ? { ...site, on: [`https://${site.name}.brightcold.example/*`] }
      : site,
  ),
  workspaces: [WORKSPACE, "ines@second.example"],
  ownTexts: [
    {
      id: "text1",
      kind: "template",
      name: "Second try",
      language: "en",
      action: "follow_up",
      text: "Hi {{first_name}}, did {{topic}} reach you?",
      updatedAt: NOW,
    },
  ],
  voiceCards: [
    {
      ...emptyVoiceCard(WORKSPACE, "en"),
      signOff: "Cheers,",
      edits: { greetings: { "Dear {name},": 3 }, signOffs: {}, words: 80 },
    },
  ],
  sharedCounts: [
    {
      id: "0".repeat(32),
      level: "company",
      name: "Anna",
      madeAt: NOW - 2 * 86_400_000,
      addedAt: NOW,
      counts: [
        { action: "follow_up", cell: "Proposal|none", hits: 41, cases: 160 },
        { action: "answer_ask", cell: "Proposal|none|ours|1", hits: 30, cases: 48 },
      ],
    },
    {
      id: "1".repeat(32),
      level: "pool",
      name: "Counts of a company with a name that goes on and on and on",
      madeAt: NOW - 40 * 86_400_000,
      addedAt: NOW - 1,
      counts: [{ action: "follow_up", cell: "open|none", hits: 410, cases: 1950 }],
    },
  ],
  spending: [{ id: "2026-11", calls: 42, promptTokens: 61_300, completionTokens: 7_450, cost: 0.38 }],
  learning: { state: "told", told: learning },
  plans: [plan],
  rereading: { done: 1240, total: 8400 },
  counts: [
    { name: "People", count: 1204 },
    { name: "Companies", count: 310 },
    { name: "Messages", count: 28410 },
    { name: "Facts", count: 9042 },
  ],
}

/** A CRM to sign in to, and a model that may read. */
const signIn: OptionsData = {
  ...fresh,
  settings: { ...inUse.settings, builtInModel: false, modelReads: true },
  builtIn: { kind: "downloading", share: 0.42 },
  offers: [
    {
      name: "salesforce",
      title: "Salesforce",
      defaultBaseUrl: null,
      credential: { label: "Access token", placeholder: "00D…!AQ…" },
      steps: ["Best: sign in.", "Without an app: copy the instance URL and the access token here."],
      rights: ["API Enabled"],
      signIn: {
        clientIdLabel: "Consumer key of the external client app",
        loginUrl: "https://login.salesforce.com",
      },
    },
  ],
}

/** A CRM that works. */
export const connected: OptionsData = {
  ...fresh,
  connections: [
    connection({ fieldMap: { position: { name: "role", label: "Role", kind: "text" }, web: null } }),
  ],
}

export const optionsStates: Record<string, OptionsData> = {
  options_fresh: fresh,
  options_in_use: inUse,
  options_sign_in: signIn,
  options_learning_failed: {
    ...fresh,
    workspaces: [WORKSPACE],
    learning: { state: "failed", message: "nobody answered", again: () => {} },
  },
}
