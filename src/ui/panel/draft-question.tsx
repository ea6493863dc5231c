import { Button } from "../controls/button"
import { Notice } from "../controls/notice"

const words = {
  rewrite: {
    question: "Replace your edits with a new draft?",
    yes: "Replace them",
    no: "Keep mine",
  },
  occupied: {
    question: "There is text in the reply box already.",
    yes: "Replace it",
    no: "Keep it",
  },
}

interface DraftQuestionProps {
  about: keyof typeof words
  onYes: () => void
  onNo: () => void
}

/** Asked before anything the rep wrote is replaced. The safe answer has the focus. */
export function DraftQuestion({ about, onYes, onNo }: DraftQuestionProps) {
  const { question, yes, no } = words[about]
  return (
    <Notice look="warn" title={question} live>
      <div className="flex flex-wrap gap-1.5">
        <Button autoFocus onClick={onNo}>
          {no}
        </Button>
        <Button look="danger" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Notice>
  )
}
