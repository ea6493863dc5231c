import { type ReadPage, startReading } from "../start-reading"
import { holdRecordLeft } from "./hold-record-left"

/** Starts reading the pages of a CRM; a record that is told under the address of the next one is held back. */
export function startReadingRecords(page: ReadPage): AbortController {
  return startReading(page, { alongside: ({ lookAgain }) => holdRecordLeft(lookAgain) })
}
