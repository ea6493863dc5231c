import "../assets/generated/styles.css"
import { openDatabase } from "~src/store/database"
import { NoticesProvider } from "~src/ui/context/notices"
import { TimesProvider } from "~src/ui/context/times-context"
import { ErrorBoundary } from "~src/ui/controls/error-boundary"
import { OptionsPage } from "./options-page"

const db = openDatabase()

/** The options page. */
export default function OptionsEntry() {
  return (
    <ErrorBoundary>
      <TimesProvider>
        <NoticesProvider>
          <OptionsPage db={db} />
        </NoticesProvider>
      </TimesProvider>
    </ErrorBoundary>
  )
}
