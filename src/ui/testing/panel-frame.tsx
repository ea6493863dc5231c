import type { ReactElement, ReactNode } from "react"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type PanelActions, PanelActionsProvider } from "../panel/panel-actions"
import { ShortcutsProvider } from "../panel/use-shortcuts"

/** Everything that stands above a component of the panel, the clock stopped at `now` (epoch ms). */
export function panelFrame(actions: PanelActions, now: number, children: ReactNode): ReactElement {
  return (
    <TimesProvider fixedNow={now}>
      <NoticesProvider>
        <PanelActionsProvider actions={actions}>
          <ShortcutsProvider>{children}</ShortcutsProvider>
        </PanelActionsProvider>
      </NoticesProvider>
    </TimesProvider>
  )
}
