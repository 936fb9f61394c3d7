import { Badge, Grid, Group, List, Skeleton, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCustomer, type Customer } from '../api/customers'
import { CustomerGlancePanel } from '../components/CustomerGlancePanel'

const route = getRouteApi('/shell/customers/$customerId')

export function CustomerPage() {
  const { customerId } = route.useParams()
  const { data: customer, error, refetch } = useCustomer(customerId)
  if (error && !customer) return <ProblemAlert error={error} retry={() => void refetch()} />
  if (!customer) return <Skeleton height={240} />
  return (
    <>
      <PageHeader title={customer.name} over={customer.industry} under={<PersonName person={customer.owner} fallback={customer.team?.name} />} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <FactsPanel customer={customer} />
            <PeoplePanel customer={customer} />
            <NotesPanel customer={customer} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <CustomerGlancePanel customerId={customer.id} named={false} />
        </Grid.Col>
      </Grid>
    </>
  )
}

function FactsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const format = useFormat()
  const address = customer.addresses[0]
  return (
    <Panel title={t('facts')}>
      <Facts
        facts={[
          [t('registrationNumber'), customer.registrationNumber],
          [t('email'), customer.email],
          [t('phone'), customer.phone],
          [t('website'), customer.website],
          [t('place'), address && [address.street, address.postalCode, address.city, address.country].filter(Boolean).join(', ')],
          [t('founded'), customer.founded],
          [t('employees'), customer.employees != null && format.number(customer.employees)],
          [t('annualRevenue'), customer.annualRevenue && <Money value={customer.annualRevenue} />],
          [
            t('parent'),
            customer.parent && (
              <AppLink href={`/customers/${customer.parent.id}`} className="link">
                {customer.parent.name}
              </AppLink>
            ),
          ],
          [t('team'), customer.team?.name],
        ]}
      />
    </Panel>
  )
}

/** Whom to talk to, and who of them decides. */
function PeoplePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const roles = (contactId: string) => customer.buyingCentre.filter((role) => role.contactId === contactId)
  return (
    <Panel title={t('people.title')}>
      {customer.contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.none')}
        </Text>
      )}
      <Stack gap="sm">
        {customer.contacts.map((contact) => (
          <div key={contact.id}>
            <Group gap={6}>
              <Text size="sm" fw={600}>
                {contact.name}
              </Text>
              {roles(contact.id).map(({ role, when }) => (
                <Badge key={role} variant="light" color="pine" tt="none">
                  {[t(`role.${role}`, { defaultValue: role }), when].filter(Boolean).join(' · ')}
                </Badge>
              ))}
            </Group>
            <Text size="sm" c="dimmed">
              {[contact.jobTitle, contact.email, contact.phone].filter(Boolean).join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}

function NotesPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const format = useFormat()
  if (customer.notes.length === 0) return null
  return (
    <Panel title={t('notes')}>
      <List size="sm" spacing="xs">
        {customer.notes.map((note) => (
          <List.Item key={note.id}>
            {note.text}{' '}
            <Text span size="xs" c="dimmed">
              {[note.by?.name, format.date(note.at)].filter(Boolean).join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
