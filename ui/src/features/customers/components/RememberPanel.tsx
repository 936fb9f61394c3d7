import { ActionIcon, Badge, Button, Group, Stack, TagsInput, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { InlineEdit } from '@/shared/ui/InlineEdit'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAddNote, useChangeCustomer, useRemoveNote, type Customer } from '../api/customers'

/** What a shopkeeper would know by heart: likings, and notes of whoever spoke to the customer. */
export function RememberPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const format = useFormat()
  const { mutateAsync } = useChangeCustomer()
  const add = useAddNote()
  const remove = useRemoveNote()
  const [text, setText] = useState('')
  const params = { path: { id: customer.id } }
  return (
    <Panel title={t('notes')}>
      <Stack gap="md">
        <dl style={{ margin: 0 }}>
          <InlineEdit
            label={t('preferences.title')}
            value={customer.preferences}
            display={
              customer.preferences.length > 0 ? (
                <Group gap={6} component="span">
                  {customer.preferences.map((preference) => (
                    <Badge key={preference} variant="light" color="marmalade" tt="none">
                      {preference}
                    </Badge>
                  ))}
                </Group>
              ) : (
                t('preferences.none')
              )
            }
            onSave={(preferences) => mutateAsync({ params, body: { version: customer.version, preferences } })}
            editor={(draft, change, error) => (
              <TagsInput
                autoFocus
                aria-label={t('preferences.title')}
                description={t('preferences.hint')}
                value={draft}
                onChange={change}
                error={error}
              />
            )}
          />
        </dl>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim()) add.mutate({ params, body: { text: text.trim() } }, { onSuccess: () => setText('') })
          }}
        >
          <Group align="flex-end" gap="xs">
            <Textarea
              flex={1}
              miw={200}
              label={t('note.label')}
              placeholder={t('note.hint')}
              autosize
              minRows={1}
              maxLength={5000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={!text.trim()} loading={add.isPending}>
              {t('note.add')}
            </Button>
          </Group>
        </form>
        {(add.error ?? remove.error) != null && <ProblemAlert error={add.error ?? remove.error} />}
        <Stack gap="xs">
          {customer.notes.map((note) => (
            <Group key={note.id} justify="space-between" wrap="nowrap" align="flex-start">
              <div style={{ minWidth: 0 }}>
                <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {note.text}
                </Text>
                <Text size="xs" c="dimmed">
                  {[note.by?.name, format.date(note.at)].filter(Boolean).join(' · ')}
                </Text>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name: t('note.label') })}
                onClick={() => remove.mutate({ params: { path: { id: customer.id, noteId: note.id } } })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
      </Stack>
    </Panel>
  )
}
