import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconMessageQuestion, IconUserShare, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useDecide, type Approval, type Decision } from '../api/approvals'
import { DelegateDialog, OpinionDialog } from './ConsultDialogs'

/** The decision of whoever is asked. A refusal without a reason helps nobody, so it has to have one. */
export function DecisionPanel({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const decide = useDecide()
  const [comment, setComment] = useState('')
  const [missing, setMissing] = useState(false)
  const [asking, setAsking] = useState<'delegate' | 'opinion' | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const say = (decision: Decision) => {
    const text = comment.trim()
    if (decision !== 'APPROVE' && !text) {
      setMissing(true)
      field.current?.focus()
      return
    }
    decide.mutate(
      { params: { path: { id: approval.id } }, body: { decision, version: approval.version, ...(text ? { comment: text } : {}) } },
      { onSuccess: () => toast(t(`done.${decision}`)) },
    )
  }
  const waiting = (decision: Decision) => decide.isPending && decide.variables.body.decision === decision
  return (
    <Panel title={t('decide')}>
      <Stack>
        {approval.chances.standsInFor && <Text size="sm">{t('standingInFor', { name: approval.chances.standsInFor.name })}</Text>}
        <Textarea
          ref={field}
          label={t('comment')}
          description={t('commentHint')}
          autosize
          minRows={2}
          value={comment}
          error={missing && t('commentMissing')}
          onChange={(event) => {
            setComment(event.currentTarget.value)
            setMissing(false)
          }}
        />
        {decide.error != null && <ProblemAlert error={decide.error} />}
        <Group justify="space-between">
          <Group gap="xs">
            <Button size="xs" variant="subtle" leftSection={<IconMessageQuestion size={15} />} onClick={() => setAsking('opinion')}>
              {t('opinion.ask')}
            </Button>
            <Button size="xs" variant="subtle" leftSection={<IconUserShare size={15} />} onClick={() => setAsking('delegate')}>
              {t('delegate.ask')}
            </Button>
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="light" color="red" leftSection={<IconX size={16} />} loading={waiting('REJECT')} disabled={decide.isPending} onClick={() => say('REJECT')}>
              {t('decision.REJECT')}
            </Button>
            {approval.chances.sendBack && (
              <Button variant="default" leftSection={<IconArrowBackUp size={16} />} loading={waiting('RETURN')} disabled={decide.isPending} onClick={() => say('RETURN')}>
                {t('decision.RETURN')}
              </Button>
            )}
            <Button leftSection={<IconCheck size={16} />} loading={waiting('APPROVE')} disabled={decide.isPending} onClick={() => say('APPROVE')}>
              {t('decision.APPROVE')}
            </Button>
          </Group>
        </Group>
        {!approval.chances.sendBack && (
          <Text size="xs" c="dimmed" ta="right">
            {t('lastRound')}
          </Text>
        )}
        {asking === 'delegate' && <DelegateDialog approval={approval} onClose={() => setAsking(null)} />}
        {asking === 'opinion' && <OpinionDialog approval={approval} onClose={() => setAsking(null)} />}
      </Stack>
    </Panel>
  )
}
