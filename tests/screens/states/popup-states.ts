import type { PopupData } from "~src/ui/popup/popup"
import { digest } from "./digest"
import { step, view } from "./records"

const open: PopupData = {
  view: view({ collapsed: 2 }),
  site: "Gmail",
  paused: false,
  captured: 3,
  skipped: 1,
  step: step().title,
  digest: null,
}

export const popupStates: Record<string, PopupData> = {
  popup: open,
  popup_digest: { ...open, digest },
  popup_blind: { ...open, view: view({ status: "blind" }), step: null },
  popup_paused: { ...open, paused: true },
  popup_profile: {
    ...open,
    view: view({ kind: "other", site: "linkedin" }),
    site: "LinkedIn",
    captured: 0,
    skipped: 0,
    step: null,
  },
  popup_elsewhere: {
    view: null,
    site: null,
    paused: false,
    captured: 0,
    skipped: 0,
    step: null,
    digest: null,
  },
}
