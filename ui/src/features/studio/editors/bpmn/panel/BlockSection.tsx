import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { escalationReasons } from '@/features/escalations/api/escalations'
import { extension, listOf, type DiagramElement } from '../moddle'
import { usePanel } from './context'
import { TextField } from './TextField'
import { humanised, useValueName } from './words'

/** A step that the system does, and what it is told. Which class does it is nobody's business here. */
export function BlockSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation(['studio', 'escalations'])
  const { edit, readOnly } = usePanel()
  const valueName = useValueName()
  const inputs = listOf(extension(element.businessObject, 'camunda:InputOutput'), 'inputParameters')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('bpmn.bySystem')}
      </Text>
      {inputs.map((input) => {
        const name = String(input.get('name'))
        const value = String(input.get('value') ?? '')
        if (name === 'escalationReason') {
          return (
            <Select
              key={name}
              label={t('bpmn.escalationReason')}
              description={t('bpmn.escalationReasonHint')}
              data={escalationReasons.filter((reason) => reason !== 'INCIDENT').map((reason) => ({ value: reason, label: t(`reason.${reason}`, { ns: 'escalations' }) }))}
              value={value}
              readOnly={readOnly}
              allowDeselect={false}
              onChange={(reason) => reason && edit.input(element, name, reason)}
            />
          )
        }
        const label = t(`bpmn.inputs.${name}`, { defaultValue: humanised(name) })
        return <TextField key={name} label={label} description={valueName(value) === value ? undefined : valueName(value)} value={value} readOnly={readOnly} onCommit={(text) => edit.input(element, name, text)} />
      })}
    </Stack>
  )
}
