/** What is wrong with a file, as the server tells it; the words are `studio:problem.<code>`. */
export interface Problem {
  code: string
  severity: 'ERROR' | 'WARNING' | 'HINT'
  file: string
  element: string | null
  params: Record<string, string>
}

/** What every editor of a file is given by its page, which saves, locks, checks and lists problems. */
export interface EditorProps {
  file: string
  content: string
  readOnly: boolean
  problems: Problem[]
  /** Where to go; `at` tells two wishes for the same element apart. */
  focus?: { element: string; at: number }
  onChange: (content: string) => void
}
