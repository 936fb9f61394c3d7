import { Button, Group, Loader, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/shared/ui/ProblemAlert'
import { asProblem } from '@/shared/api/problem'
import type { Saving } from '../api/autosave'

/** Whether what is on the screen is safe. */
export function SaveSign({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const { t } = useTranslation('studio')
  const text = useProblemText()
  const { state } = saving
  const isBad = state === 'failed' || state === 'overtaken'
  return (
    <Group gap={6} wrap="nowrap">
      {state === 'saved' && <IconCheck size={16} aria-hidden />}
      {state === 'changed' && <IconPencil size={16} aria-hidden />}
      {state === 'saving' && <Loader size={14} aria-hidden />}
      {isBad && <IconAlertTriangle size={16} aria-hidden />}
      <Text size="sm" role="status" c={isBad ? 'var(--mantine-color-error)' : 'dimmed'} title={isBad ? text(asProblem(saving.error)) : undefined}>
        {t(`saving.${state}`)}
      </Text>
      {state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t('saving.retry')}
        </Button>
      )}
    </Group>
  )
}
