import { Button, Group, Stack, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useDecide, type Approval, type Decision } from '../api/approvals'

/** The decision of whoever is asked. A refusal without a reason helps nobody, so it has to have one. */
export function DecisionPanel({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const decide = useDecide()
  const [comment, setComment] = useState('')
  const [missing, setMissing] = useState(false)
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
        <Group justify="flex-end">
          <Button variant="light" color="red" leftSection={<IconX size={16} />} loading={waiting('REJECT')} disabled={decide.isPending} onClick={() => say('REJECT')}>
            {t('decision.REJECT')}
          </Button>
          <Button variant="default" leftSection={<IconArrowBackUp size={16} />} loading={waiting('RETURN')} disabled={decide.isPending} onClick={() => say('RETURN')}>
            {t('decision.RETURN')}
          </Button>
          <Button leftSection={<IconCheck size={16} />} loading={waiting('APPROVE')} disabled={decide.isPending} onClick={() => say('APPROVE')}>
            {t('decision.APPROVE')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
