import { Alert, Button, Group, Text } from '@mantine/core'
import { IconShieldQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApproval, useRecall } from '@/features/approvals/api/approvals'
import { useMe } from '@/features/identity/api/session'
import type { Schema } from '@/shared/api/types'
import { AppLink } from '@/shared/ui/AppLink'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'

/** A move waits for somebody's consent: who it waits for is one click away, and whoever asked may take it back. */
export function PendingBanner({ pending }: { pending: Schema<'Pending'> }) {
  const { t } = useTranslation('opportunities')
  const me = useMe()
  const { data: approval } = useApproval(pending.approvalId ?? undefined)
  const recall = useRecall()
  return (
    <Alert color="marmalade" icon={<IconShieldQuestion />} title={t('pending.title')}>
      <Text size="sm">{t('pending.text', { stage: pending.label })}</Text>
      {pending.approvalId && (
        <Group gap="sm" mt="sm">
          <Button component={AppLink} href={`/approvals/${pending.approvalId}`} size="xs" variant="default">
            {t('pending.open')}
          </Button>
          {approval?.state === 'OPEN' && approval.requester?.id === me.id && (
            <Button
              size="xs"
              variant="subtle"
              loading={recall.isPending}
              onClick={() =>
                recall.mutate(
                  { params: { path: { id: approval.id } }, body: { version: approval.version } },
                  { onSuccess: () => toast(t('pending.recalled')) },
                )
              }
            >
              {t('pending.recall')}
            </Button>
          )}
        </Group>
      )}
      {recall.error != null && <ProblemAlert error={recall.error} />}
    </Alert>
  )
}
