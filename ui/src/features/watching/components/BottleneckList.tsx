import { List, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Bottleneck, HeatMap } from '../api/watching'
import { useDuration } from './duration'

/** What is worth a look, in words. */
export function BottleneckList({ heat }: { heat: HeatMap }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const say = useDuration(heat)
  const words = ({ code, name, params }: Bottleneck) =>
    t(`bottleneck.${code}`, {
      step: name,
      ...Object.fromEntries(Object.entries(params).map(([key, value]) => [key, key === 'median' ? say(value) : key === 'share' ? format.percent(value) : format.number(value)])),
    })
  if (heat.bottlenecks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noBottleneck')}
      </Text>
    )
  }
  return (
    <List spacing={6} icon={<IconHourglass size={16} aria-hidden />} aria-label={t('bottlenecks')}>
      {heat.bottlenecks.map((one) => (
        <List.Item key={one.code}>{words(one)}</List.Item>
      ))}
    </List>
  )
}
