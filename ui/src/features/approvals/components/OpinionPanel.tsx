import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useOpine, type Approval } from '../api/approvals'

/** For whoever was asked what they think. */
export function OpinionPanel({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const [opinion, setOpinion] = useState('')
  const opine = useOpine()
  return (
    <Panel title={t('opinion.yours')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          opine.mutate(
            { params: { path: { id: approval.id } }, body: { opinion } },
            { onSuccess: () => (toast(t('opinion.said')), setOpinion('')) },
          )
        }}
      >
        <Stack>
          <Textarea label={t('opinion.text')} autosize minRows={2} value={opinion} onChange={(event) => setOpinion(event.currentTarget.value)} />
          {opine.error != null && <ProblemAlert error={opine.error} />}
          <Group justify="flex-end">
            <Button type="submit" disabled={!opinion.trim()} loading={opine.isPending}>
              {t('opinion.say')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
