import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServedInput } from '../blocks/served'
import { documentationOf, extension, inputOf, listOf, type DiagramElement } from '../moddle'
import { readLength, writeDue, writeLength, readDue } from '../workingTime'
import { usePanel } from './context'
import { DueField } from './DueField'
import { TextField } from './TextField'
import { humanised } from './words'

/** A step that the system does, and what it is told. Which class does it is nobody's business here. */
export function BlockSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { served, language, edit, readOnly } = usePanel()
  const block = served.find(({ expression }) => expression === element.businessObject.get('camunda:delegateExpression'))
  const inputs = listOf(extension(element.businessObject, 'camunda:InputOutput'), 'inputParameters').map((input) => String(input.get('name')))
  const unknown = inputs.filter((name) => !block?.inputs.some((input) => input.name === name))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {block && block.description[language] !== documentationOf(element.businessObject) ? block.description[language] : t('bpmn.bySystem')}
      </Text>
      {block?.inputs.map((input) => <InputField key={input.name} element={element} input={input} />)}
      {unknown.map((name) => (
        <TextField
          key={name}
          label={humanised(name)}
          value={inputOf(element.businessObject, name) ?? ''}
          readOnly={readOnly}
          onCommit={(text) => edit.input(element, name, text || undefined)}
        />
      ))}
    </Stack>
  )
}

function InputField({ element, input }: { element: DiagramElement; input: ServedInput }) {
  const { t } = useTranslation('studio')
  const { edit, language, readOnly } = usePanel()
  const value = inputOf(element.businessObject, input.name)
  const label = input.label[language]
  const missing = input.required && !value ? t('bpmn.inputMissing') : undefined
  const write = (next: string | undefined) => edit.input(element, input.name, next || undefined)
  if (input.kind === 'TEXT') return <TextField label={label} value={value ?? ''} error={missing} readOnly={readOnly} onCommit={(text) => write(text.slice(0, 120))} />
  if (input.kind === 'WORKING_TIME') {
    const length = value ? readLength(value) : undefined
    return (
      <DueField
        label={label}
        expression={length && writeDue({ kind: 'after', length })}
        optional={!input.required}
        constant
        onChange={(expression) => {
          const due = expression ? readDue(expression) : undefined
          write(due?.kind === 'after' ? writeLength(due.length) : undefined)
        }}
      />
    )
  }
  return (
    <Select
      label={label}
      data={input.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }))}
      value={value ?? null}
      error={missing}
      readOnly={readOnly}
      allowDeselect={false}
      onChange={(next) => next && write(next)}
    />
  )
}
