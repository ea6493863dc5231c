/** The mood of one message: a person's messages in order are their trail. */
export interface SentimentPoint {
  /** The activity's id. */
  id: string
  workspace: string
  contactId: string
  threadId: string
  activityId: string
  /** -1 angry to 1 enthusiastic, 0 matter-of-fact. */
  score: number
  quote: string | null
  at: number
}
