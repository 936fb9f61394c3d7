import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatter } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import type { Decided, Decision } from '../../../api/decisions'
import type { ModdleElement } from '../moddle'
import { humanised } from '../panel/words'

interface OutcomeProps {
  decision: Decision
  decided: Decided
  way: ModdleElement | undefined
}

/** What a table has decided, in words: by which rule, what it answers, where that leads. */
export function Outcome({ decision, decided, way }: OutcomeProps) {
  const { t, i18n } = useTranslation('studio')
  const format = formatter(i18n.language)
  const words = (value: unknown) => {
    if (value === null || value === undefined || value === '') return t('bpmn.deciding.nothing')
    if (typeof value === 'boolean') return t(value ? 'bpmn.deciding.yes' : 'bpmn.deciding.no')
    return typeof value === 'number' ? format.number(value) : String(value)
  }
  const { violated, rules, results } = decided
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {violated
          ? t('bpmn.deciding.violated')
          : results.length === 0
            ? t('bpmn.deciding.noRule')
            : rules.length > 0
              ? t('bpmn.deciding.rule', { count: rules.length, rules: rules.join(', ') })
              : t('bpmn.deciding.decided')}
      </Text>
      {results.map((result, index) => (
        <Facts
          key={index}
          cols={1}
          facts={decision.outputs.map(({ name, label }) => [label === name ? humanised(name) : label, words(result[name])])}
        />
      ))}
      {way && <Text size="sm">{t('bpmn.deciding.way', { way: way.name ?? way.id })}</Text>}
    </Stack>
  )
}
