import { Badge, Group, List, Skeleton, Stack, Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TierBadge } from '@/features/retention/components/TierBadge'
import { asProblem } from '@/shared/api/problem'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCustomerGlance } from '../api/customers'

/** What one should know of a customer before saying a word to them. */
export function CustomerGlancePanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const format = useFormat()
  const { data: customer, error, refetch } = useCustomerGlance(customerId)
  if (error && asProblem(error).status === 404) return null
  return (
    <Panel title={t('glance.title')}>
      {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !customer && <Skeleton height={160} />}
      {customer && (
        <Stack gap="md">
          <AppLink href={`/customers/${customer.id}`} className="link">
            {customer.name}
          </AppLink>
          <Facts
            facts={[
              [t('glance.tier'), customer.tier && <TierBadge key="tier" tier={customer.tier} />],
              [t('owner'), <PersonName key="owner" person={customer.owner} />],
              [t('glance.won'), format.number(customer.wonDeals)],
              [t('glance.open'), t('glance.deals', { count: customer.openDeals })],
              [t('glance.openAmount'), customer.openAmount.length > 0 && <Money value={customer.openAmount} />],
            ]}
          />
          {customer.preferences.length > 0 && (
            <Group gap={6}>
              {customer.preferences.map((preference) => (
                <Badge key={preference} variant="light" color="marmalade" tt="none">
                  {preference}
                </Badge>
              ))}
            </Group>
          )}
          {customer.notes.length > 0 && (
            <List size="sm" spacing={2}>
              {customer.notes.map((note) => (
                <List.Item key={note}>{note}</List.Item>
              ))}
            </List>
          )}
          {customer.lastContacts.length > 0 && (
            <div>
              <Text size="xs" c="dimmed" mb={6}>
                {t('glance.lastContacts')}
              </Text>
              <Timeline bulletSize={12} lineWidth={2} color="pine">
                {customer.lastContacts.map((contact) => (
                  <Timeline.Item key={contact.id} title={<Text size="sm">{contact.title}</Text>}>
                    <Text size="xs" c="dimmed">
                      {[t(`contactKind.${contact.kind}`), format.relative(contact.at), contact.user?.name].filter(Boolean).join(' · ')}
                    </Text>
                  </Timeline.Item>
                ))}
              </Timeline>
            </div>
          )}
        </Stack>
      )}
    </Panel>
  )
}
