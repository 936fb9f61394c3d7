import { Button, Grid, Skeleton, Stack, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelinePanel } from '@/features/activities/components/TimelinePanel'
import { useStageWord } from '@/features/opportunities/api/opportunities'
import { CustomerDealsPanel } from '@/features/opportunities/components/CustomerDealsPanel'
import { CustomerTier } from '@/features/retention/components/CustomerTier'
import { DecisionsPanel } from '@/features/retention/components/DecisionsPanel'
import { ValuePanel } from '@/features/retention/components/ValuePanel'
import { CustomerCasesPanel } from '@/features/retention/cases/components/CustomerCasesPanel'
import { CustomerPurchasesPanel } from '@/features/purchases/components/CustomerPurchasesPanel'
import { CarePanel } from '@/features/retention/care/components/CarePanel'
import { WinBackPanel } from '@/features/retention/care/components/WinBackPanel'
import { CustomerStockOutsPanel } from '@/features/retention/stock/components/CustomerStockOutsPanel'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useCustomer, type Customer } from '../api/customers'
import { AddressesPanel } from '../components/AddressesPanel'
import { PeoplePanel } from '../components/PeoplePanel'
import { RememberPanel } from '../components/RememberPanel'
import { customerTab, customerTabs } from './tabs'

const CustomerDialog = lazy(() => import('../components/CustomerDialog').then((module) => ({ default: module.CustomerDialog })))

const route = getRouteApi('/shell/customers/$customerId')

export function CustomerPage() {
  const { customerId } = route.useParams()
  const { data: customer, error, refetch } = useCustomer(customerId)
  if (error && !customer) return <Unavailable error={error} retry={() => void refetch()} />
  if (!customer) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={240} />
      </Stack>
    )
  }
  return <Known key={customer.id} customer={customer} />
}

function Known({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const [editing, edit] = useDisclosure(false)
  return (
    <>
      <PageHeader
        title={customer.name}
        over={customer.industry ?? t(`kind.${customer.kind}`)}
        under={
          <>
            <PersonName person={customer.owner} fallback={customer.team?.name} />
            <CustomerTier customerId={customer.id} />
          </>
        }
        actions={
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('edit')}
          </Button>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <PeoplePanel customer={customer} />
            <Sections customer={customer} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <ValuePanel customerId={customer.id} />
            <RememberPanel customer={customer} />
            <CustomerDealsPanel customer={customer} />
            <CustomerCasesPanel customerId={customer.id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>{editing && <CustomerDialog customer={customer} onClose={edit.close} />}</Suspense>
    </>
  )
}

/** What is looked up now and then, a section at a time; which one is in the address. */
function Sections({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const wordOf = useStageWord()
  return (
    <Tabs
      value={tab ?? 'timeline'}
      keepMounted={false}
      onChange={(chosen) => void navigate({ search: customerTab({ tab: chosen }), replace: true, resetScroll: false })}
    >
      <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
        {customerTabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`tab.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="timeline">
        <TimelinePanel subject={{ type: 'customer', id: customer.id }} customerId={customer.id} wordOf={wordOf} />
      </Tabs.Panel>
      <Tabs.Panel value="purchases">
        <Stack gap="md">
          <CustomerStockOutsPanel customer={customer} />
          <CustomerPurchasesPanel customer={customer} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="care">
        <Stack gap="md">
          <CarePanel customerId={customer.id} />
          <WinBackPanel customerId={customer.id} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="decisions">
        <DecisionsPanel customerId={customer.id} />
      </Tabs.Panel>
      <Tabs.Panel value="facts">
        <Stack gap="md">
          <FactsPanel customer={customer} />
          <AddressesPanel customer={customer} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  )
}

function FactsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const format = useFormat()
  return (
    <Panel title={t('facts')}>
      <Facts
        facts={[
          [t('registrationNumber'), customer.registrationNumber],
          [
            t('email'),
            customer.email && (
              <a className="link" href={`mailto:${customer.email}`}>
                {customer.email}
              </a>
            ),
          ],
          [
            t('phone'),
            customer.phone && (
              <a className="link" href={`tel:${customer.phone.replace(/\s/g, '')}`}>
                {customer.phone}
              </a>
            ),
          ],
          [t('website'), customer.website],
          [t('founded'), customer.founded],
          [t('employees'), customer.employees == null ? null : format.number(customer.employees)],
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
