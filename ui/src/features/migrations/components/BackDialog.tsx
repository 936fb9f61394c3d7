import { List, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { FormDialog } from '@/shared/ui/FormDialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useWayBack, type Migration, type Steps } from '../api/migrations'
import { Concerned, useReason } from './InstancesPanel'

/** Says before anybody goes back how many can, and who cannot. */
export function BackDialog({ migration, steps, onClose }: { migration: Migration; steps: Steps; onClose: () => void }) {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  const reason = useReason()
  const { data, error } = useWayBack(migration.summary.id)
  return (
    <FormDialog
      title={t('back.title')}
      submit={t('back.go')}
      danger
      disabled={!data || data.movable === 0}
      pending={steps.back.isPending}
      error={steps.back.error}
      onClose={onClose}
      onSubmit={() => steps.back.mutate({ params: { path: { id: migration.summary.id } } }, { onSuccess: onClose })}
    >
      {error != null && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton height={60} />}
      {data && (
        <Stack gap="xs">
          <Text size="sm">{t('back.movable', { count: data.movable, number: format.number(data.movable) })}</Text>
          {data.stuck.length > 0 && <Text size="sm">{t('back.stuck')}</Text>}
          <List size="sm">
            {data.stuck.map((one) => (
              <List.Item key={one.instance}>
                <Concerned instance={one} />: {reason(one)}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </FormDialog>
  )
}
