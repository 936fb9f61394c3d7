import { Checkbox, List, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '@/features/migrations/api/migrations'
import { WayBackOutlook } from '@/features/migrations/components/WayBackOutlook'
import { CaseDifferences } from '@/features/replay/components/CaseDifferences'
import { useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useAskForWayBack, useWayBack } from '../api/releases'
import { DifferenceList } from './DifferenceList'

/** Says beforehand what going back would mean, and asks for it. */
export function WayBackDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = useTranslation('releases')
  const [reason, setReason] = useState('')
  const [moves, setMoves] = useState(true)
  const [goals, setGoals] = useState<Goal[]>([])
  const back = useWayBack(number)
  const ask = useAskForWayBack()
  const open = useOpen()
  const same = back.data?.differences.length === 0 && back.data.cases.length === 0
  return (
    <FormDialog
      title={t('back.title', { number })}
      submit={t('request.ask')}
      size="lg"
      pending={ask.isPending}
      error={ask.error}
      disabled={!reason.trim() || !back.data || same}
      onClose={onClose}
      onSubmit={() =>
        ask.mutate(
          { params: { path: { number } }, body: { reason, effectiveAt: null, expected: null, moving: moves ? goals : null } },
          {
            onSuccess: ({ id }) => {
              toast(t('request.asked'))
              open(`/studio/release-requests/${id}`)
            },
          },
        )
      }
    >
      <Text size="sm">{t('back.hint')}</Text>
      {back.error != null && <ProblemAlert error={back.error} />}
      {!back.data && !back.error && <Skeleton height={100} />}
      {same && <Text size="sm">{t('back.same')}</Text>}
      {back.data && <DifferenceList differences={back.data.differences} most={12} />}
      <CaseDifferences differences={back.data?.cases} />
      {back.data && back.data.disappearing.length > 0 && (
        <Stack gap={4}>
          <Text fw={600} size="sm">
            {t('back.disappearing')}
          </Text>
          <List size="sm">
            {back.data.disappearing.map((gone) => (
              <List.Item key={gone.file + gone.element}>
                {gone.process}: {gone.name}
                {gone.stage && ` (${t('back.stage')})`} · {t('back.waits', { count: gone.waiting })}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      {back.data && !same && (
        <>
          <Checkbox
            label={t('back.moves')}
            description={t('back.movesHint')}
            checked={moves}
            onChange={(event) => setMoves(event.currentTarget.checked)}
          />
          {moves && <WayBackOutlook release={number} goals={goals} onGoals={setGoals} />}
        </>
      )}
      <Textarea data-autofocus label={t('request.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required />
    </FormDialog>
  )
}
