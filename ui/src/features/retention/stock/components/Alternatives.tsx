import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat, type Formatter } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import type { Alternative } from '../api/stockOuts'

interface AlternativesProps {
  alternatives: Alternative[]
  pending: boolean
  onTake: (id: string) => void
}

/** What would do instead, the best fit first; each says why it fits. */
export function Alternatives({ alternatives, pending, onTake }: AlternativesProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const reasons = (other: Alternative) =>
    [
      other.sameSeries && t('fit.series'),
      price(other, format, t),
      other.comparedProperties > 0 &&
        t('fit.properties', { same: other.sameProperties.length, all: other.comparedProperties, names: other.sameProperties.join(', ') }),
    ].filter(Boolean)
  return (
    <Panel title={t('alternatives.title')}>
      {alternatives.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('alternatives.none')}
        </Text>
      )}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {alternatives.map((other) => (
          <Group key={other.id} component="li" justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Group gap="xs">
                <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {other.name}
                </Text>
                <Text size="sm" span>
                  <Money value={other.listPrice} />
                </Text>
                <Badge variant="light" tt="none">
                  {t('fit.label', { fit: other.fit })}
                </Badge>
              </Group>
              <Text size="xs" c="dimmed">
                {reasons(other).join(' · ')}
              </Text>
            </div>
            <Button size="xs" variant="default" disabled={pending} style={{ flex: 'none' }} aria-label={t('alternatives.takes', { product: other.name })} onClick={() => onTake(other.id)}>
              {t('alternatives.take')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}

function price(other: Alternative, format: Formatter, t: (key: string, values?: Record<string, unknown>) => string) {
  if (other.priceDifferencePercent == null) return false
  const difference = Number(other.priceDifferencePercent)
  if (difference === 0) return t('fit.samePrice')
  return t(difference > 0 ? 'fit.dearer' : 'fit.cheaper', { percent: format.percent(Math.abs(difference)) })
}
