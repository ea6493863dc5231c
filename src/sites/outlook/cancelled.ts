/*
 * What Exchange puts before the title of a meeting that its organiser has called off, in the organiser's language, as
 * far as its translations are known; not verified on a live page. A language that is not here leaves the meeting
 * standing.
 */
const PREFIX =
  /^(?:cancell?ed|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|odwołan[eoay]|anulowan[eoay]|отменено|отменена|已取消|取消|キャンセル(?:済み)?|취소됨)\s?[:：]\s*/iu

/** A meeting's title without that word, and whether it stood there. */
export function withoutCancelled(title: string): { title: string; cancelled: boolean } {
  const rest = title.replace(PREFIX, "")
  return { title: rest === "" ? title : rest, cancelled: rest !== "" && rest !== title }
}
