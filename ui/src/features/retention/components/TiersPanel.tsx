import { Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useTiers } from '../api/value'
import classes from './panels.module.css'
import { TierBadge } from './TierBadge'

/** How many customers are in each tier; each leads to their list. */
export function TiersPanel() {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const { data, error, refetch } = useTiers()
  const rank = (tier?: string | null) => (tier ? (data?.order.includes(tier) ? data.order.indexOf(tier) : 98) : 99)
  const tiers = [...(data?.tiers ?? [])].sort((one, other) => rank(one.tier) - rank(other.tier))
  return (
    <Panel title={t('now.title')}>
      {error && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={160} />}
      {data && tiers.length === 0 && <Text size="sm">{t('now.empty')}</Text>}
      {tiers.length > 0 && (
        <div className={classes.frame} tabIndex={0} role="group" aria-label={t('now.title')}>
          <table className={classes.table} aria-label={t('now.title')}>
            <thead>
              <tr>
                <th scope="col">{t('tierLabel')}</th>
                <th scope="col" className={classes.number}>
                  {t('now.customers')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('revenue')}
                </th>
              </tr>
            </thead>
            <tbody>
              {tiers.map(({ tier, customers, revenue12 }) => (
                <tr key={tier ?? ''}>
                  <th scope="row">
                    {tier ? (
                      <>
                        <TierBadge tier={tier} /> <span aria-hidden>{t(`tier.${tier}`, { defaultValue: '' })}</span>
                      </>
                    ) : (
                      t('now.none')
                    )}
                  </th>
                  <td className={classes.number}>
                    {tier ? (
                      <AppLink href={`/customers?tier=${encodeURIComponent(tier)}`} className="link">
                        {format.number(customers)}
                      </AppLink>
                    ) : (
                      format.number(customers)
                    )}
                  </td>
                  <td className={classes.number}>
                    <Money value={revenue12} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
