import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Suspense, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../api/problem'
import { ProblemAlert } from './ProblemAlert'

interface InlineEditProps<Value> {
  label: string
  value: Value
  display: ReactNode
  /** The input for the value; it may be loaded lazily. */
  editor: (draft: Value, change: (value: Value) => void, error?: string) => ReactNode
  onSave: (value: Value) => Promise<unknown>
  disabled?: boolean
  /** Stands in the place of the pencil and says why there is none. */
  hint?: string
  nameOf?: (field: string) => string
}

/** A fact that is changed where it stands: the pencil opens it, Enter saves, Escape leaves it as it was. */
export function InlineEdit<Value>({ label, value, display, editor, onSave, disabled, hint, nameOf }: InlineEditProps<Value>) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<{ value: Value }>()
  const [error, setError] = useState<unknown>()
  const [saving, setSaving] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const close = () => {
    setDraft(undefined)
    setError(undefined)
    // The pencil is drawn again first; then it takes the focus back.
    requestAnimationFrame(() => pencil.current?.focus())
  }
  const save = async (next: Value) => {
    setSaving(true)
    setError(undefined)
    try {
      await onSave(next)
      close()
    } catch (problem) {
      setError(problem)
    } finally {
      setSaving(false)
    }
  }
  const refused = error ? asProblem(error) : undefined
  const inline = refused?.fields.length === 1 ? refused.fields[0]?.message : undefined
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {draft ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void save(draft.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.defaultPrevented) close()
            }}
          >
            <Stack gap={6} mt={2}>
              <Suspense>{editor(draft.value, (next) => setDraft({ value: next }), inline)}</Suspense>
              {refused && !inline && <ProblemAlert error={refused} nameOf={nameOf} />}
              <Group gap={6}>
                <Button type="submit" size="compact-sm" loading={saving}>
                  {t('save')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={close}>
                  {t('cancel')}
                </Button>
              </Group>
            </Stack>
          </form>
        ) : (
          <Group gap={4} wrap="nowrap" component="span">
            <span style={{ minWidth: 0 }}>{display}</span>
            {!disabled && (
              <ActionIcon ref={pencil} variant="subtle" color="gray" size="sm" aria-label={t('editField', { field: label })} onClick={() => setDraft({ value })}>
                <IconPencil size={14} />
              </ActionIcon>
            )}
          </Group>
        )}
        {hint && !draft && (
          <Text span size="xs" c="dimmed" display="block">
            {hint}
          </Text>
        )}
      </Text>
    </div>
  )
}
