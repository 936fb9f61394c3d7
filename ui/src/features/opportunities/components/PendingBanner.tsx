import { Alert, Button, Group, Text } from '@mantine/core'
import { IconShieldQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApproval } from '@/features/approvals/api/approvals'
import { RecallButton } from '@/features/approvals/components/RecallButton'
import { useMe } from '@/features/identity/api/session'
import type { Schema } from '@/shared/api/types'
import { AppLink } from '@/shared/ui/AppLink'

/** A move waits for somebody's consent: who it waits for is one click away, and whoever asked may take it back. */
export function PendingBanner({ pending }: { pending: Schema<'Pending'> }) {
  const { t } = useTranslation('opportunities')
  const me = useMe()
  const { data: approval } = useApproval(pending.approvalId ?? undefined)
  return (
    <Alert color="marmalade" icon={<IconShieldQuestion />} title={t('pending.title')}>
      <Text size="sm">{t('pending.text', { stage: pending.label })}</Text>
      {pending.approvalId && (
        <Group gap="sm" mt="sm">
          <Button component={AppLink} href={`/approvals/${pending.approvalId}`} size="xs" variant="default">
            {t('pending.open')}
          </Button>
          {approval?.state === 'OPEN' && approval.requester?.id === me.id && (
            <RecallButton approval={approval} />
          )}
        </Group>
      )}
    </Alert>
  )
}
