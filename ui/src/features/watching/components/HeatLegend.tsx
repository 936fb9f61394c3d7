import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '../api/heat'
import './HeatDiagram.css'

/** What the five colours mean, up to which value each. */
export function HeatLegend({ most, say }: { most: number; say: (value: number) => string }) {
  const { t } = useTranslation('watching')
  if (most <= 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('legendNothing')}
      </Text>
    )
  }
  return (
    <Group component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('legend')}>
      {Array.from({ length: LEVELS }, (_, index) => index + 1).map((level) => (
        <Group component="li" key={level} gap={6}>
          <span aria-hidden style={{ width: 18, height: 14, border: '1px solid #3b2a1a', background: `var(--heat-${level})` }} />
          <Text span size="sm">
            {t('legendUpTo', { value: say((most * level) / LEVELS) })}
          </Text>
        </Group>
      ))}
    </Group>
  )
}
