import { Button, Group, NativeSelect, Skeleton, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useTierMoves } from '../api/value'
import { MovesChart } from './MovesChart'
import classes from './panels.module.css'

const SPANS = ['3', '6', '12', '24']

/** Moves between tiers: to look at, to read, and to take along. */
export function MovesPanel() {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const [months, setMonths] = useState('6')
  const { data: moves, error, refetch } = useTierMoves(Number(months))
  const moved = moves?.flows.filter(({ from, to }) => from !== to) ?? []
  return (
    <Panel
      title={t('moves.title')}
      aside={
        <Group gap="xs">
          <NativeSelect size="xs" aria-label={t('moves.months')} data={SPANS.map((span) => ({ value: span, label: t('moves.span', { count: Number(span) }) }))} value={months} onChange={(event) => setMonths(event.currentTarget.value)} />
          <Button component="a" href={`/api/retention/tiers/moves.csv?months=${months}`} download variant="default" size="xs" leftSection={<IconDownload size={14} />}>
            {t('moves.export')}
          </Button>
        </Group>
      }
    >
      {error && !moves && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !moves && <Skeleton height={260} />}
      {moves && moves.flows.length === 0 && <Text size="sm">{t('moves.empty')}</Text>}
      {moves && moves.flows.length > 0 && (
        <>
          <MovesChart moves={moves} />
          <details>
            <summary className={`link ${classes.summary}`}>{t('moves.table')}</summary>
            <div className={classes.frame} tabIndex={0} role="group" aria-label={t('moves.table')}>
              <table className={classes.table} aria-label={t('moves.title')}>
                <thead>
                  <tr>
                    <th scope="col">{t('moves.period')}</th>
                    <th scope="col">{t('moves.from')}</th>
                    <th scope="col">{t('moves.to')}</th>
                    <th scope="col" className={classes.number}>
                      {t('now.customers')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {moved.map(({ toDay, from, to, customers }) => (
                    <tr key={`${toDay} ${from} ${to}`}>
                      <td>{format.plainDate(toDay)}</td>
                      <td>{from ?? t('moves.new')}</td>
                      <td>{to}</td>
                      <td className={classes.number}>{format.number(customers)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </Panel>
  )
}
