import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog'
import { ProblemAlert } from './ProblemAlert'

interface FormDialogProps {
  title: string
  /** What the button that sends the form says. */
  submit: string
  onSubmit: () => void
  onClose: () => void
  pending?: boolean
  disabled?: boolean
  error?: unknown
  danger?: boolean
  size?: string
  /** A second way out, beside cancelling. */
  aside?: ReactNode
  children: ReactNode
}

/** A question in a window of its own: some fields, one button that sends them, one that forgets them. */
export function FormDialog({ title, submit, onSubmit, onClose, pending = false, disabled = false, error, danger, size, aside, children }: FormDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose} size={size}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // A dialog lives inside a page that may be a form of its own.
          event.stopPropagation()
          if (!disabled && !pending) onSubmit()
        }}
      >
        <Stack>
          {children}
          {error != null && <ProblemAlert error={error} />}
          <Group justify={aside ? 'space-between' : 'flex-end'}>
            {aside}
            <Group justify="flex-end" ml="auto">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit" color={danger ? 'red' : undefined} disabled={disabled} loading={pending}>
                {submit}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
