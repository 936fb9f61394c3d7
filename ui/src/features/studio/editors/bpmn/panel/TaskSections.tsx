import { Checkbox, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mappingOf } from '../facts'
import { everythingIn, expressionOf, definitionOf, is, propertyOf, type DiagramElement, type ModdleElement } from '../moddle'
import { usePanel, type Choice } from './context'
import { humanised } from './words'
import { DueField } from './DueField'
import { DoerSection } from './DoerSection'

interface ChooseProps {
  label: string
  choices: Choice[]
  value: string | undefined
  missing: string
  onChange: (key: string) => void
}

/** One of the catalogue; what the model names and the catalogue has not is still shown. */
function Choose({ label, choices, value, missing, onChange }: ChooseProps) {
  const { t } = useTranslation('studio')
  const { readOnly } = usePanel()
  const data = choices.map(({ key, name }) => ({ value: key, label: name }))
  const known = value && !choices.some(({ key }) => key === value) ? [...data, { value, label: value }] : data
  return (
    <Select
      label={label}
      data={known}
      value={value ?? null}
      placeholder={t('bpmn.choose')}
      error={value ? undefined : missing}
      readOnly={readOnly}
      searchable
      allowDeselect={false}
      onChange={(key) => key && onChange(key)}
    />
  )
}

export function UserTaskSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, catalogue } = usePanel()
  const bo = element.businessObject
  return (
    <Stack gap="sm">
      <DoerSection key={element.id} element={element} />
      <DueField
        label={t('bpmn.due.task')}
        expression={bo.get('camunda:dueDate') as string | undefined}
        optional
        onChange={(dueDate) => edit.attributes(element, { 'camunda:dueDate': dueDate })}
      />
      <Choose
        label={t('bpmn.form')}
        choices={catalogue.forms}
        value={bo.get('camunda:formRef') as string | undefined}
        missing={t('bpmn.formMissing')}
        onChange={(form) => edit.attributes(element, { 'camunda:formRef': form, 'camunda:formRefBinding': 'deployment' })}
      />
    </Stack>
  )
}

export function DecisionSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, catalogue } = usePanel()
  const bo = element.businessObject
  const choose = (decision: string) => {
    edit.attributes(element, {
      'camunda:decisionRef': decision,
      'camunda:decisionRefBinding': 'deployment',
      'camunda:resultVariable': decision,
      'camunda:mapDecisionResult': mappingOf(catalogue.tables.find(({ id }) => id === decision)),
    })
  }
  return (
    <Choose
      label={t('bpmn.decision')}
      choices={catalogue.decisions}
      value={bo.get('camunda:decisionRef') as string | undefined}
      missing={t('bpmn.decisionMissing')}
      onChange={choose}
    />
  )
}

export function StageSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, readOnly } = usePanel()
  const probability = Number(propertyOf(element.businessObject, 'probability') ?? '')
  return (
    <Stack gap="sm">
      <NumberInput
        label={t('bpmn.stage.probability')}
        description={t('bpmn.stage.probabilityHint')}
        suffix=" %"
        min={0}
        max={100}
        allowDecimal={false}
        value={Number.isNaN(probability) ? '' : probability}
        readOnly={readOnly}
        onChange={(value) => typeof value === 'number' && edit.property(element, 'probability', String(value))}
      />
      <Text size="sm" c="dimmed">
        {t('bpmn.stage.key', { key: propertyOf(element.businessObject, 'stage') })}
      </Text>
    </Stack>
  )
}

/** What an event waits for: a time, or a message of those the model knows. */
export function EventSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, definitions, readOnly } = usePanel()
  const bo = element.businessObject
  const timer = definitionOf(bo, 'bpmn:TimerEventDefinition')
  const message = definitionOf(bo, 'bpmn:MessageEventDefinition')
  const messages = everythingIn(definitions).filter((each) => is(each, 'bpmn:Message'))
  const chosen = message?.get('messageRef') as ModdleElement | undefined
  return (
    <Stack gap="sm">
      {timer && <DueField label={t('bpmn.due.timer')} expression={expressionOf(timer, 'timeDate')} onChange={(due) => due && edit.timer(element, due)} />}
      {message && (
        <Choose
          label={t('bpmn.message')}
          choices={messages.map((each) => ({ key: each.id ?? '', name: humanised(String(each.get('name') ?? '').replace(/^.*\./, '')) }))}
          value={chosen?.id}
          missing={t('bpmn.messageMissing')}
          onChange={(id) => edit.moddle(element, message, { messageRef: messages.find((each) => each.id === id) })}
        />
      )}
      {is(bo, 'bpmn:BoundaryEvent') && (
        <Checkbox
          label={t('bpmn.goesOn')}
          description={t('bpmn.goesOnHint')}
          checked={bo.get('cancelActivity') === false}
          disabled={readOnly}
          onChange={(event) => edit.attributes(element, { cancelActivity: !event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
