import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useValueWords } from '../../components/words'
import { useWinBackChance, type Attempt } from '../api/care'

const WinBackDialog = lazy(() => import('./WinBackDialog').then((module) => ({ default: module.WinBackDialog })))

/** Whether a lost customer can be won back, the way to begin, and what came of those who tried. */
export function WinBackPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('care')
  const words = useValueWords()
  const { data, error, refetch } = useWinBackChance(customerId)
  const [beginning, setBeginning] = useState(false)
  return (
    <Panel
      title={t('winBack.title')}
      aside={
        data?.possible && (
          <Button size="xs" leftSection={<IconHeartHandshake size={15} />} onClick={() => setBeginning(true)}>
            {t('winBack.beginHere')}
          </Button>
        )
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={60} />}
      {data && (
        <Stack gap="sm">
          {data.reason && <Text size="sm">{t('winBack.against', { reason: words.reason(data.reason) })}</Text>}
          {data.attempts.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('winBack.none')}
            </Text>
          )}
          {data.attempts.map((attempt) => (
            <Told key={attempt.id} attempt={attempt} />
          ))}
        </Stack>
      )}
      <Suspense>{beginning && <WinBackDialog customerId={customerId} onClose={() => setBeginning(false)} />}</Suspense>
    </Panel>
  )
}

/** An attempt: since when, who began it and why; how far it is, or how it ended. */
function Told({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const words = useValueWords()
  const begun = t(attempt.openedBy ? 'winBack.begunBy' : 'winBack.begunByNight', { day: format.plainDate(attempt.openedOn), person: attempt.openedBy?.name })
  const details = [
    t(`lossReason.${attempt.lossReason}`),
    words.reason(attempt.reason),
    attempt.mostTries > 0 && t('winBack.triesTold', { tries: attempt.tries, most: attempt.mostTries }),
    attempt.state === 'OPEN' && attempt.owner?.name,
    attempt.closedAt && t('winBack.ended', { day: format.date(attempt.closedAt) }),
    attempt.note,
  ]
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm">{begun}</Text>
        <Text size="xs" c="dimmed">
          {details.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Badge variant="default" style={{ flexShrink: 0 }}>
        {t(`winBackState.${attempt.state}`)}
      </Badge>
    </Group>
  )
}
