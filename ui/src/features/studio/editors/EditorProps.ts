import type { Problem } from '../api/drafts'

/** What every editor is given: the text of a file, and whom to tell of a change. */
export interface EditorProps {
  file: string
  content: string
  readOnly: boolean
  problems: Problem[]
  /** Where somebody wants to look: `at` tells one wish from the next. */
  focus?: { element: string; at: number }
  /** What somebody wants to have mended, told apart in the same way. */
  mend?: { problem: Problem; at: number }
  onChange: (content: string) => void
}
