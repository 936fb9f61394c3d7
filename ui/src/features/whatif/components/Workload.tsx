import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import type { CaseLoad, ExpectedLoad } from '../api/whatIf'
import classes from './Matrix.module.css'

/** What the moves mean for those who keep customers: work and budget, now and then. */
export function Workload({ load }: { load: CaseLoad }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const since = { from: format.plainDate(load.from), to: format.plainDate(load.to) }
  const unknown = load.tiers.filter(({ now, customersNow, customersThen }) => !now && customersNow + customersThen > 0)
  if (!load.now || !load.then) {
    return (
      <Text size="sm" mb="md">
        {t('load.nothing', since)}
      </Text>
    )
  }
  return (
    <>
      <Text size="sm">
        {t('load.cases')} <strong className="figures">{format.number(load.now.casesPerWeek)}</strong> →{' '}
        <strong className="figures">{format.number(load.then.casesPerWeek)}</strong> · {t('load.budget')} <Money value={load.now.budget} /> →{' '}
        <Money value={load.then.budget} />
      </Text>
      {unknown.length > 0 && <Text size="sm">{t('load.unknown', { tiers: unknown.map(({ tier }) => tier).join(', ') })}</Text>}
      <details className={classes.load}>
        <summary className="link">{t('load.parts')}</summary>
        <Text size="xs" c="dimmed" my="xs">
          {t('load.hint', since)}
        </Text>
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('load.parts') } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['part', 'customers', 'had', 'perCase', 'perWeek', 'perYear'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`load.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {load.tiers.map((tier) => (
                <Table.Tr key={tier.tier}>
                  <Table.Th scope="row">{tier.tier}</Table.Th>
                  <Table.Td>{`${format.number(tier.customersNow)} → ${format.number(tier.customersThen)}`}</Table.Td>
                  <Table.Td>{format.number(tier.cases)}</Table.Td>
                  <Table.Td>{tier.budgetPerCase ? <Money value={tier.budgetPerCase} /> : t('load.notKnown')}</Table.Td>
                  <Expected now={tier.now} then={tier.then} />
                </Table.Tr>
              ))}
              {load.signals.map((signal) => (
                <Table.Tr key={signal.signal}>
                  <Table.Th scope="row">{t(`signal.${signal.signal}`, { ns: 'cases' })}</Table.Th>
                  <Table.Td />
                  <Table.Td>{format.number(signal.cases)}</Table.Td>
                  <Table.Td />
                  <Expected now={signal.now} then={signal.then} />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </>
  )
}

function Expected({ now, then }: { now: ExpectedLoad | null; then: ExpectedLoad | null }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  if (!now || !then) return <Table.Td colSpan={2}>{t('load.notKnown')}</Table.Td>
  return (
    <>
      <Table.Td>{`${format.number(now.casesPerWeek)} → ${format.number(then.casesPerWeek)}`}</Table.Td>
      <Table.Td>
        <Money value={now.budget} /> → <Money value={then.budget} />
      </Table.Td>
    </>
  )
}
