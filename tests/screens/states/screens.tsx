import type { ReactElement } from "react"
import { CrmNamesProvider } from "~src/ui/context/crm-names"
import { NoticesProvider } from "~src/ui/context/notices"
import { TimesProvider } from "~src/ui/context/times-context"
import { Broken } from "~src/ui/controls/error-boundary"
import { Panel } from "~src/ui/panel/panel"
import { PanelActionsProvider } from "~src/ui/panel/panel-actions"
import { ShortcutsProvider } from "~src/ui/panel/use-shortcuts"
import { panelActions } from "./actions"
import { type PanelState, panelStates } from "./panel-states"
import { NOW } from "./records"

export interface Screen {
  element: ReactElement
  /** Names of buttons that are clicked, in order, before the picture is taken. */
  clicks: string[]
  /** A page that scrolls as a whole is pictured as a whole. */
  whole: boolean
}

function panel(state: PanelState): Screen {
  return {
    element: (
      <TimesProvider fixedNow={NOW}>
        <CrmNamesProvider names={{ hubspot: "HubSpot" }}>
          <NoticesProvider>
            <PanelActionsProvider actions={panelActions}>
              <ShortcutsProvider>
                <Panel view={state.view} shown={state.shown} online={state.online} />
              </ShortcutsProvider>
            </PanelActionsProvider>
          </NoticesProvider>
        </CrmNamesProvider>
      </TimesProvider>
    ),
    clicks: state.clicks,
    whole: false,
  }
}

/** Every state that is pictured, by name. */
export const screens: Record<string, Screen> = {
  ...Object.fromEntries(Object.entries(panelStates).map(([name, state]) => [name, panel(state)])),
  error: {
    element: <Broken message="TypeError: a field is missing" onAgain={() => {}} />,
    clicks: [],
    whole: false,
  },
}
