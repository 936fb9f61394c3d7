import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { useOpen } from '@/shared/ui/AppLink'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCandidates, usePrepare, type Candidate } from '../api/migrations'
import { stateColours } from './stateColours'

/** What runs in other versions than a release's, each with a button that looks who could move. Of use beside a release, too. */
export function CandidatesPanel({ release }: { release: number | undefined }) {
  const { t } = useTranslation('migrations')
  const { data, error, refetch } = useCandidates(release)
  const prepare = usePrepare()
  const open = useOpen()
  const look = (one: Candidate) =>
    prepare.mutate(
      { body: { release: one.to?.release ?? 0, from: one.from.definition } },
      { onSuccess: ({ id }) => open(`/studio/migrations/${id}`) },
    )
  return (
    <Panel title={release === undefined ? t('candidates.title') : t('candidates.titleOf', { release })}>
      {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
      {prepare.error != null && <ProblemAlert error={prepare.error} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('candidates.none')}
        </Text>
      )}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {data?.map((one) => (
          <Row
            key={one.from.definition}
            candidate={one}
            pending={prepare.isPending && prepare.variables.body.from === one.from.definition}
            look={() => look(one)}
          />
        ))}
      </Stack>
    </Panel>
  )
}

function Row({ candidate: one, pending, look }: { candidate: Candidate; pending: boolean; look: () => void }) {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  const known = one.migration !== null && one.state !== null && one.state !== 'DONE' && one.state !== 'UNDONE'
  return (
    <Group component="li" justify="space-between" gap="xs">
      <Stack gap={0} miw={0}>
        <Text fw={600} size="sm">
          {one.name}
        </Text>
        <Text size="sm">
          {t('candidates.running', { count: one.running, number: format.number(one.running) })} ·{' '}
          {one.to ? t('versions', { from: one.from.version, to: one.to.version }) : t('candidates.version', { number: one.from.version })}
        </Text>
        {!one.to && (
          <Text size="xs" c="dimmed">
            {t('candidates.stays')}
          </Text>
        )}
        {one.sameModel && (
          <Text size="xs" c="dimmed">
            {t('sameModel')}
          </Text>
        )}
      </Stack>
      <Group gap="xs">
        {known && one.state && (
          <Badge variant="light" color={stateColours[one.state]} tt="none">
            {t(`state.${one.state}`)}
          </Badge>
        )}
        {one.to && (
          <Button size="xs" variant="default" rightSection={<IconArrowRight size={14} />} loading={pending} onClick={look}>
            {known ? t('candidates.open') : t('candidates.look')}
          </Button>
        )}
      </Group>
    </Group>
  )
}
