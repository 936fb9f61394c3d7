import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import type { StockDecision } from '../api/stockOuts'

/** What we may do to keep this customer, at what price, and why. */
export function DecisionPanel({ decision, caseId }: { decision: StockDecision; caseId?: string }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const offers = decision.offers
    .map((offer) => (offer === 'DISCOUNT' && decision.discountPercent != null ? t('offer.DISCOUNT_UP_TO', { percent: format.percent(Number(decision.discountPercent)) }) : t(`offer.${offer}`)))
    .join(', ')
  return (
    <Panel
      title={decision.keep ? t('decision.keep') : t('decision.courteous')}
      aside={
        <Badge variant="light" color="marmalade" tt="none">
          {decision.tier ? t('decision.tier', { tier: decision.tier }) : t('decision.noTier')}
        </Badge>
      }
    >
      <Stack gap="sm">
        <Text size="sm">{decision.keep ? t('decision.keepWords') : t('decision.courteousWords')}</Text>
        <Facts
          facts={[
            [t('decision.offers'), decision.keep && offers],
            [t('decision.budget'), decision.keep && <Money value={decision.budget} />],
            [t('decision.expectedMargin'), decision.expectedMargin && <Money value={decision.expectedMargin} />],
            [t('decision.who'), decision.keep && `${t(`actor.${decision.actor}`, { defaultValue: decision.actor })}, ${within(decision.within, t)}`],
          ]}
        />
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed" style={{ flex: '1 1 240px' }}>
            {decision.rule > 0
              ? t('decision.rule', { rule: decision.rule, version: decision.tableVersion, text: t(`rule.${decision.ruleId}`, { ns: 'cases', defaultValue: decision.ruleText ?? '' }) })
              : t('decision.byEngine')}
          </Text>
          {caseId && (
            <AppLink href={`/retention/cases/${caseId}`} className="link">
              <Text size="sm" span>
                {t('decision.case')}
              </Text>
            </AppLink>
          )}
        </Group>
      </Stack>
    </Panel>
  )
}

/** Working time as tables write it: `P1D`, `PT4H`; what is written otherwise is shown as it is. */
function within(time: string, t: (key: string, values?: Record<string, unknown>) => string) {
  const match = /^P(?:(\d+)D|T(\d+)H)$/.exec(time)
  if (!match) return time
  return match[1] ? t('within.days', { count: Number(match[1]) }) : t('within.hours', { count: Number(match[2]) })
}
