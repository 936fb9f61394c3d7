import { Button, Code, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useModelerTokenActions, useModelerTokens, type ModelerToken } from '../api/modeler'

/** Where the desktop modeler deploys to, and the tokens by which it says whose it is. */
export function ModelerAccess() {
  const { t } = useTranslation('studio')
  const { data, error, refetch } = useModelerTokens()
  const { add } = useModelerTokenActions()
  const [name, setName] = useState('')
  const submit = () => add.mutate({ body: { name } }, { onSuccess: () => setName('') })
  return (
    <Panel title={t('modeler.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('modeler.text')}</Text>
        <div>
          <Text size="sm" fw={600}>
            {t('modeler.address')}
          </Text>
          <Code style={{ overflowWrap: 'anywhere' }}>{`${window.location.origin}/api/studio/engine-rest`}</Code>
        </div>
        {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton height={60} aria-busy />}
        {data?.map((token) => (
          <Token key={token.id} token={token} />
        ))}
        {add.data && (
          <div role="status">
            <Text size="sm" fw={600}>
              {t('modeler.once')}
            </Text>
            <Code style={{ overflowWrap: 'anywhere' }}>{add.data.token}</Code>
          </div>
        )}
        {add.error != null && <ProblemAlert error={add.error} />}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label={t('modeler.name')}
              placeholder={t('modeler.nameExample')}
              value={name}
              maxLength={100}
              error={fieldMessage(add.error, 'name')}
              onChange={(event) => setName(event.currentTarget.value)}
              style={{ flex: 1 }}
            />
            <Button type="submit" variant="default" loading={add.isPending} disabled={!name.trim()}>
              {t('modeler.add')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Panel>
  )
}

function Token({ token }: { token: ModelerToken }) {
  const { t } = useTranslation('studio')
  const { dateTime } = useFormat()
  const { revoke } = useModelerTokenActions()
  const path = { params: { path: { id: token.id } } }
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text size="sm" fw={600}>
          {token.name}
        </Text>
        <Text size="sm" c="dimmed">
          {token.usedAt ? t('modeler.used', { at: dateTime(token.usedAt) }) : t('modeler.unused')}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        loading={revoke.isPending}
        aria-label={t('modeler.revokeNamed', { name: token.name })}
        onClick={() => revoke.mutate(path, { onSuccess: () => toast(t('modeler.revoked')) })}
      >
        {t('modeler.revoke')}
      </Button>
    </Group>
  )
}
