import { ActionIcon, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useRemoveContact, type ContactPerson, type Customer } from '../api/customers'

const ContactDialog = lazy(() => import('./ContactDialog').then((module) => ({ default: module.ContactDialog })))

/** Whom to talk to, and who of them decides. */
export function PeoplePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const remove = useRemoveContact()
  const [editing, setEditing] = useState<{ contact?: ContactPerson }>()
  const roles = (contactId: string) => customer.buyingCentre.filter((role) => role.contactId === contactId)
  return (
    <Panel
      title={t('people.title')}
      aside={
        <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEditing({})}>
          {t('people.add')}
        </Button>
      }
    >
      {customer.contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.none')}
        </Text>
      )}
      {remove.error != null && <ProblemAlert error={remove.error} />}
      <Stack gap="sm">
        {customer.contacts.map((contact) => (
          <Group key={contact.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0, flex: 1 }}>
              <Group gap={6}>
                <Text size="sm" fw={600}>
                  {contact.name}
                </Text>
                {roles(contact.id).map(({ role, when }) => (
                  <Badge key={role} variant="light" color="pine" tt="none" h="auto" style={{ whiteSpace: 'normal' }}>
                    {[t(`role.${role}`, { defaultValue: role }), when].filter(Boolean).join(' · ')}
                  </Badge>
                ))}
              </Group>
              <Group gap="xs" fz="sm" c="dimmed">
                {contact.jobTitle && <span>{contact.jobTitle}</span>}
                {contact.email && (
                  <a className="link" href={`mailto:${contact.email}`}>
                    {contact.email}
                  </a>
                )}
                {contact.phone && (
                  <a className="link" href={`tel:${contact.phone.replace(/\s/g, '')}`}>
                    {contact.phone}
                  </a>
                )}
              </Group>
            </div>
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('editField', { ns: 'shared', field: contact.name })}
                onClick={() => setEditing({ contact })}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name: contact.name })}
                onClick={() => remove.mutate({ params: { path: { id: customer.id, contactId: contact.id } } })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          </Group>
        ))}
      </Stack>
      <Suspense>{editing && <ContactDialog customer={customer} contact={editing.contact} onClose={() => setEditing(undefined)} />}</Suspense>
    </Panel>
  )
}
