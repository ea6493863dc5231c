import "../assets/generated/styles.css"
import { openDatabase } from "~src/store/database"
import { NoticesProvider } from "~src/ui/context/notices"
import { ErrorBoundary } from "~src/ui/controls/error-boundary"
import { PopupPage } from "./popup-page"

const db = openDatabase()

/** The popup of the toolbar button. */
export default function PopupEntry() {
  return (
    <ErrorBoundary>
      <NoticesProvider>
        <PopupPage db={db} />
      </NoticesProvider>
    </ErrorBoundary>
  )
}
