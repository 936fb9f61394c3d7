import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'

interface TextFieldProps {
  label: string
  value: string
  onCommit: (value: string) => void
  readOnly: boolean
  multiline?: boolean
  description?: string
  placeholder?: string
  error?: string
}

/** A text that becomes one step of undo when it is left, not one for every letter. */
export function TextField({ value, onCommit, readOnly, multiline, ...props }: TextFieldProps) {
  const [seen, setSeen] = useState(value)
  const [draft, setDraft] = useState(value)
  if (value !== seen) {
    setSeen(value)
    setDraft(value)
  }
  const commit = () => {
    if (draft.trim() !== value) onCommit(draft.trim())
  }
  const shared = { ...props, value: draft, readOnly, onBlur: commit }
  if (multiline) return <Textarea {...shared} autosize minRows={2} maxRows={8} onChange={(event) => setDraft(event.currentTarget.value)} />
  return (
    <TextInput
      {...shared}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
