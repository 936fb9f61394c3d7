import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import type { Instance } from '../api/watching'

/** What the process carries: ids and the facts that it routes on. */
export function VariablePanel({ instance }: { instance: Instance }) {
  const { t } = useTranslation('watching')
  // What it is about is named beside.
  const variables = instance.variables.filter(({ value }) => value == null || value !== instance.subject?.id)
  const value = (one: Instance['variables'][number]) => {
    if (one.person) return <PersonName person={one.person} />
    if (one.stands) return one.stands
    if (one.hidden) return <em>{t('variableHidden')}</em>
    if (one.type === 'boolean') return t(one.value === '1' || one.value === 'true' ? 'yes' : 'no')
    return one.value ?? '–'
  }
  return (
    <Panel title={t('variables')}>
      {variables.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noVariables')}
        </Text>
      ) : (
        <Facts facts={variables.map((one) => [t(`variable.${one.name}`, { defaultValue: one.name }), value(one)])} />
      )}
    </Panel>
  )
}
