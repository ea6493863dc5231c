import "../assets/generated/styles.css"
import { openDatabase } from "~src/store/database"
import { CrmNamesProvider } from "~src/ui/context/crm-names"
import { NoticesProvider } from "~src/ui/context/notices"
import { TimesProvider } from "~src/ui/context/times-context"
import { ErrorBoundary } from "~src/ui/controls/error-boundary"
import { ShortcutsProvider } from "~src/ui/panel/use-shortcuts"
import { PanelPage } from "./panel-page"
import { useCrmNames } from "./use-crm-names"

const db = openDatabase()

/** The side panel (in Firefox the sidebar). */
export default function SidePanel() {
  const names = useCrmNames()
  return (
    <ErrorBoundary>
      <TimesProvider>
        <CrmNamesProvider names={names}>
          <NoticesProvider>
            <ShortcutsProvider>
              <PanelPage db={db} />
            </ShortcutsProvider>
          </NoticesProvider>
        </CrmNamesProvider>
      </TimesProvider>
    </ErrorBoundary>
  )
}
