import type { ReactElement } from "react"
import { CrmNamesProvider } from "~src/ui/context/crm-names"
import { NoticesProvider } from "~src/ui/context/notices"
import { TimesProvider } from "~src/ui/context/times-context"
import { Broken } from "~src/ui/controls/error-boundary"
import { Options } from "~src/ui/options/options"
import type { OptionsData } from "~src/ui/options/options-data"
import { Panel } from "~src/ui/panel/panel"
import { PanelActionsProvider } from "~src/ui/panel/panel-actions"
import { ShortcutsProvider } from "~src/ui/panel/use-shortcuts"
import { Popup, type PopupData } from "~src/ui/popup/popup"
import { optionsActions, panelActions, popupActions } from "./actions"
import { connected, optionsStates } from "./options-states"
import { pageStates } from "./page-states"
import { type PanelState, panelStates } from "./panel-states"
import { popupStates } from "./popup-states"
import { NOW } from "./records"

export interface Screen {
  element: ReactElement
  /** Names of buttons that are clicked, in order, before the picture is taken. */
  clicks: string[]
  /** Beginnings of what stands folded and is unfolded before that. */
  unfolded?: string[]
  /** A page that scrolls as a whole is pictured as a whole. */
  whole: boolean
}

function panel(state: PanelState): Screen {
  return {
    element: (
      <TimesProvider fixedNow={NOW}>
        <CrmNamesProvider names={{ hubspot: "HubSpot" }}>
          <NoticesProvider>
            <PanelActionsProvider actions={{ ...panelActions, ...state.actions }}>
              <ShortcutsProvider>
                <Panel
                  view={state.view}
                  shown={state.shown}
                  home={state.home}
                  online={state.online}
                  lost={state.lost}
                />
              </ShortcutsProvider>
            </PanelActionsProvider>
          </NoticesProvider>
        </CrmNamesProvider>
      </TimesProvider>
    ),
    clicks: state.clicks,
    unfolded: state.unfolded ?? [],
    whole: false,
  }
}

function options(data: OptionsData): Screen {
  return {
    element: (
      <TimesProvider fixedNow={NOW}>
        <NoticesProvider>
          <Options data={data} actions={optionsActions} />
        </NoticesProvider>
      </TimesProvider>
    ),
    clicks: [],
    whole: true,
  }
}

function popup(data: PopupData): Screen {
  return {
    element: (
      <NoticesProvider>
        <Popup data={data} actions={popupActions} />
      </NoticesProvider>
    ),
    clicks: [],
    whole: false,
  }
}

/** Every state that is pictured, by name. */
export const screens: Record<string, Screen> = {
  ...Object.fromEntries(
    Object.entries({ ...panelStates, ...pageStates }).map(([name, state]) => [name, panel(state)]),
  ),
  ...Object.fromEntries(Object.entries(optionsStates).map(([name, data]) => [name, options(data)])),
  options_fields: { ...options(connected), clicks: ["Where facts about people and companies go"] },
  ...Object.fromEntries(Object.entries(popupStates).map(([name, data]) => [name, popup(data)])),
  error: {
    element: <Broken message="TypeError: a field is missing" onAgain={() => {}} />,
    clicks: [],
    whole: false,
  },
}
