import { Component, type ErrorInfo, type ReactNode } from "react"
import { Button } from "./button"
import { Notice } from "./notice"

const words = {
  title: "This view broke",
  text: "What was captured is safe, and capturing goes on. Showing it again usually helps; if it does not, copy the details and report them.",
  again: "Show it again",
  reload: "Reload",
  details: "Details",
}

interface Props {
  /** A new value tries again by itself: what broke may have been what was shown. */
  resetOn?: unknown
  children: ReactNode
}

interface State {
  error: Error | null
  resetOn: unknown
}

/** Keeps an error in one view from taking the page with it, and says how to go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetOn: this.props.resetOn }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetOn === state.resetOn ? null : { error: null, resetOn: props.resetOn }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error("view", error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? (
      <Broken message={error.stack ?? error.message} onAgain={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    )
  }
}

/** What is shown in place of a view that broke. */
export function Broken({ message, onAgain }: { message: string; onAgain: () => void }) {
  return (
    <div role="alert" className="p-3">
      <Notice look="bad" title={words.title}>
        <p className="text-ink-2">{words.text}</p>
        <div className="flex flex-wrap gap-1.5">
          <Button look="go" onClick={onAgain}>
            {words.again}
          </Button>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
        </div>
        <details className="text-small text-ink-2">
          <summary>{words.details}</summary>
          <pre className="max-h-40 overflow-auto whitespace-pre-wrap">{message}</pre>
        </details>
      </Notice>
    </div>
  )
}
