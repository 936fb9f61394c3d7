import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/shared/api/types'
import { useFormat } from '@/shared/i18n/format'
import { emphasised } from '@/shared/ui/emphasised'
import { Panel } from '@/shared/ui/Panel'

/** What is running goes back with the release, as it was said when it was asked. */
export function MovedBack({ moving }: { moving: Schema<'MovedBack'> }) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  return (
    <Panel title={t('back.running')}>
      <Text size="sm" mb={moving.goals.length > 0 ? 'xs' : 0}>
        {t('back.outlook', { movable: format.number(moving.movable), staying: format.number(moving.staying) })}
      </Text>
      <List size="sm">
        {moving.goals.map((goal) => (
          <List.Item key={goal.process + goal.element}>
            {emphasised(t(goal.targetName === null ? 'back.staysAt' : 'back.goesTo', { process: goal.processName, name: goal.name, target: goal.targetName }))}
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
