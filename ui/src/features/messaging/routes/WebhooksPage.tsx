import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useWebhookActions, useWebhooks, type Webhook } from '../api/messages'
import { MessagesTabs } from '../components/MessagesTabs'

const WebhookDialog = lazy(() => import('../components/WebhookDialog').then((module) => ({ default: module.WebhookDialog })))

/** Which other systems hear of what. */
export function WebhooksPage() {
  const { t } = useTranslation('messaging')
  const { data, error, refetch } = useWebhooks()
  const [edited, edit] = useState<Webhook | 'new'>()
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => edit('new')}>
      {t('webhook.add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('messages.title')} actions={addButton} />
      <MessagesTabs current="webhooks" />
      {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={200} aria-busy />}
      {data?.length === 0 && (
        <EmptyState icon={IconWebhook} title={t('webhook.emptyTitle')}>
          {t('webhook.emptyText')}
        </EmptyState>
      )}
      <Stack>
        {data?.map((webhook) => (
          <Listener key={webhook.id} webhook={webhook} onEdit={() => edit(webhook)} />
        ))}
      </Stack>
      <Suspense>{edited && <WebhookDialog webhook={edited === 'new' ? undefined : edited} onClose={() => edit(undefined)} />}</Suspense>
    </>
  )
}

function Listener({ webhook, onEdit }: { webhook: Webhook; onEdit: () => void }) {
  const { t } = useTranslation('messaging')
  const { remove, test } = useWebhookActions()
  const path = { params: { path: { id: webhook.id } } }
  return (
    <Panel>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{webhook.description || webhook.url}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {webhook.url}
          </Text>
          <Group gap="xs" mt={4}>
            <Badge variant="light" tt="none" color={webhook.active ? 'green' : 'gray'}>
              {t(webhook.active ? 'webhook.active' : 'webhook.ended')}
            </Badge>
            <Text size="sm" c="dimmed" title={webhook.kinds.join(', ')}>
              {t('webhook.count', { count: webhook.kinds.length })}
            </Text>
          </Group>
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => test.mutate(path, { onSuccess: () => toast(t('webhook.tested')) })}>
            {t('webhook.test')}
          </Button>
          <Button variant="default" size="xs" onClick={onEdit}>
            {t('webhook.edit')}
          </Button>
          <Button variant="subtle" color="red" size="xs" onClick={() => remove.mutate(path, { onSuccess: () => toast(t('webhook.removed')) })}>
            {t('webhook.remove')}
          </Button>
        </Group>
      </Group>
    </Panel>
  )
}
