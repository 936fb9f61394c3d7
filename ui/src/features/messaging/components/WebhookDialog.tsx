import { Button, Checkbox, Code, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { useWebhookActions, useWebhookKinds, type Webhook } from '../api/messages'

/** Another system that wants to hear of news; a new one is told its secret, once. */
export function WebhookDialog({ webhook, onClose }: { webhook: Webhook | undefined; onClose: () => void }) {
  const { t } = useTranslation('messaging')
  const { add, change } = useWebhookActions()
  const { data: known } = useWebhookKinds()
  const [secret, setSecret] = useState<string>()
  const [wanted, want] = useState({
    url: webhook?.url ?? '',
    description: webhook?.description ?? '',
    kinds: webhook?.kinds ?? [],
    active: webhook?.active ?? true,
    version: webhook?.version ?? 0,
  })
  const { error, isPending } = webhook ? change : add
  const saved = () => {
    onClose()
    toast(t('webhook.saved'))
  }
  const submit = () => {
    if (webhook) change.mutate({ params: { path: { id: webhook.id } }, body: wanted }, { onSuccess: saved })
    else add.mutate({ body: wanted }, { onSuccess: (added) => setSecret(added.secret) })
  }
  if (secret) {
    return (
      <Dialog title={t('webhook.secretTitle')} onClose={onClose}>
        <Stack>
          <Text size="sm">{t('webhook.secretText')}</Text>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {secret}
          </Code>
          <Group justify="flex-end">
            <Button onClick={saved}>{t('webhook.copied')}</Button>
          </Group>
        </Stack>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={t(webhook ? 'webhook.edit' : 'webhook.add')}
      submit={t('webhook.save')}
      size="lg"
      disabled={!wanted.url.trim() || wanted.kinds.length === 0}
      pending={isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        type="url"
        label={t('webhook.url')}
        description={t('webhook.urlHint')}
        value={wanted.url}
        onChange={(event) => want({ ...wanted, url: event.currentTarget.value })}
        error={fieldMessage(error, 'url')}
      />
      <TextInput
        label={t('webhook.description')}
        value={wanted.description}
        onChange={(event) => want({ ...wanted, description: event.currentTarget.value })}
      />
      <Checkbox.Group label={t('webhook.kinds')} value={wanted.kinds} onChange={(kinds) => want({ ...wanted, kinds })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={6} mt={6}>
          {known?.kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={kind} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      {webhook && (
        <Checkbox label={t('webhook.active')} checked={wanted.active} onChange={(event) => want({ ...wanted, active: event.currentTarget.checked })} />
      )}
    </FormDialog>
  )
}
