import { Grid, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import table from '../../components/panels.module.css'
import { useProfitSpread, type ProfitSpread } from '../api/profit'
import { Share } from './Share'
import classes from './SpreadPanel.module.css'

/** How much of the profit comes from how many of the customers. */
export function SpreadPanel() {
  const { t } = useTranslation('profit')
  const { data, error, refetch } = useProfitSpread()
  return (
    <Panel title={t('spread')}>
      {error && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={220} />}
      {data && (
        <Grid>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack gap="xs">
              <Curve spread={data} />
              <Said spread={data} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Tenths spread={data} />
          </Grid.Col>
        </Grid>
      )}
    </Panel>
  )
}

const WIDTH = 400
const HEIGHT = 200
const LEFT = 44

/** Rises above the whole where the last customers lose again what the first have brought. */
function Curve({ spread }: { spread: ProfitSpread }) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  const shares = spread.tenths.map(({ sharePercent }) => Number(sharePercent ?? 0))
  if (shares.length === 0 || spread.tenths.some(({ sharePercent }) => sharePercent === null)) return null
  const top = Math.max(100, ...shares)
  const x = (place: number) => LEFT + (place * (WIDTH - LEFT - 4)) / shares.length
  const y = (share: number) => 8 + ((top - share) * (HEIGHT - 28)) / top
  const points = [0, ...shares].map((share, place) => `${x(place)},${y(share)}`)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('spreadChart')} className={classes.chart}>
      {[0, 100].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH - 4} y1={y(share)} y2={y(share)} className={classes.line} />
          <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" className={classes.label}>
            {format.percent(share)}
          </text>
        </g>
      ))}
      <polygon points={`${LEFT},${y(0)} ${points.join(' ')} ${x(shares.length)},${y(0)}`} className={classes.area} />
      <polyline points={points.join(' ')} className={classes.curve} />
      {spread.tenths.map(({ tenth }, place) => (
        <text key={tenth} x={x(place + 1)} y={HEIGHT - 4} textAnchor="end" className={classes.label}>
          {tenth}
        </text>
      ))}
    </svg>
  )
}

function Said({ spread }: { spread: ProfitSpread }) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  return (
    <div>
      <Text size="sm">
        {t('allProfit')}: <Money value={spread.profit} />
      </Text>
      {spread.losing > 0 && <Text size="sm">{t('losing', { count: spread.losing, lost: format.money(spread.lost) })}</Text>}
      {spread.unknown > 0 && (
        <Text size="sm" c="dimmed">
          {t('unknown', { count: spread.unknown })}
        </Text>
      )}
    </div>
  )
}

function Tenths({ spread }: { spread: ProfitSpread }) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  return (
    <div className={table.frame} tabIndex={0} role="group" aria-label={t('spread')}>
      <table className={table.table} aria-label={t('spread')}>
        <thead>
          <tr>
            <th scope="col">{t('tenth')}</th>
            {(['customers', 'revenue', 'contactCost', 'profit', 'shareSoFar'] as const).map((column) => (
              <th key={column} scope="col" className={table.number}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spread.tenths.map((row) => (
            <tr key={row.tenth}>
              <th scope="row">{row.tenth}</th>
              <td className={table.number}>{format.number(row.customers)}</td>
              <td className={table.number}>
                <Money value={row.revenue} />
              </td>
              <td className={table.number}>
                <Money value={row.contactCost} />
              </td>
              <td className={table.number}>
                <Money value={row.profit} />
              </td>
              <td className={table.number}>
                <Share percent={row.sharePercent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
