import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { DueDate } from '@/shared/ui/DueDate'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import type { Instance, Standing } from '../api/watching'

const MoveDialog = lazy(() => import('./InstanceDialogs').then((module) => ({ default: module.MoveDialog })))

/** Where an instance waits, for whom, until when; and what may be done about it by hand. */
export function StandingPanel({ instance }: { instance: Instance }) {
  const { t } = useTranslation('watching')
  const [moving, move] = useState<Standing>()
  return (
    <Panel title={t('standsAt')}>
      {instance.standing.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('standsNowhere')}
        </Text>
      )}
      <Stack gap="md">
        {instance.standing.map((one) => (
          <Place key={one.execution} standing={one} onMove={() => move(one)} />
        ))}
      </Stack>
      <Suspense>{moving && <MoveDialog instance={instance.id} from={moving} onClose={() => move(undefined)} />}</Suspense>
    </Panel>
  )
}

function Place({ standing, onMove }: { standing: Standing; onMove: () => void }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={600}>{standing.name}</Text>
          {standing.late && (
            <Badge color="red" variant="light">
              {t('late')}
            </Badge>
          )}
        </Group>
        {standing.targets.length > 0 && (
          <Button size="xs" variant="default" leftSection={<IconArrowRight size={14} />} onClick={onMove} aria-label={t('move.title', { step: standing.name })}>
            {t('move.action')}
          </Button>
        )}
      </Group>
      <Group gap="md">
        {standing.since && (
          <Text size="sm" c="dimmed">
            {t('sinceWhen', { when: format.relative(standing.since) })}
          </Text>
        )}
        {standing.assignee && <PersonName person={standing.assignee} />}
        {standing.dueAt && <DueDate dueAt={standing.dueAt} late={standing.late} />}
      </Group>
      {standing.otherwise.map((refusal) => (
        <Text key={refusal.code} size="sm" c="dimmed">
          {refusal.text}
        </Text>
      ))}
    </Stack>
  )
}
