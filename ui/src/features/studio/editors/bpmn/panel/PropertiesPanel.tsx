import { Divider, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { is, propertyOf, type DiagramElement } from '../moddle'
import { BlockSection } from './BlockSection'
import { CalledSection } from './CalledSection'
import { ConditionSection } from './ConditionSection'
import { NameSection } from './NameSection'
import { DecisionSection, EventSection, StageSection, UserTaskSection } from './TaskSections'

/** What can be said of the selected element, in the words of whoever manages sales. */
export function PropertiesPanel({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const kind = kindOf(element)
  return (
    <Stack gap="md" component="section" aria-label={t('bpmn.panel')}>
      <Title order={2} size="h3">
        {t(`bpmn.kind.${kind}`)}
      </Title>
      {kind === 'note' ? <Text size="sm">{t('bpmn.noteHint')}</Text> : <NameSection key={element.id} element={element} />}
      {kind !== 'note' && kind !== 'process' && <Divider />}
      <Section key={`${kind} ${element.id}`} element={element} kind={kind} />
    </Stack>
  )
}

function Section({ element, kind }: { element: DiagramElement; kind: Kind }) {
  switch (kind) {
    case 'userTask':
      return <UserTaskSection element={element} />
    case 'decision':
      return <DecisionSection element={element} />
    case 'called':
      return <CalledSection element={element} />
    case 'step':
      return <BlockSection element={element} />
    case 'stage':
      return <StageSection element={element} />
    case 'flow':
      return <ConditionSection key={element.id} flow={element} />
    case 'boundary':
    case 'event':
    case 'start':
    case 'end':
      return <EventSection element={element} />
    default:
      return null
  }
}

const KINDS = [
  ['bpmn:UserTask', 'userTask'],
  ['bpmn:BusinessRuleTask', 'decision'],
  ['bpmn:CallActivity', 'called'],
  ['bpmn:ServiceTask', 'step'],
  ['bpmn:SubProcess', 'subProcess'],
  ['bpmn:ExclusiveGateway', 'question'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:SequenceFlow', 'flow'],
  ['bpmn:BoundaryEvent', 'boundary'],
  ['bpmn:StartEvent', 'start'],
  ['bpmn:EndEvent', 'end'],
  ['bpmn:Event', 'event'],
  ['bpmn:TextAnnotation', 'note'],
  ['bpmn:Association', 'note'],
  ['bpmn:Process', 'process'],
  ['bpmn:Collaboration', 'process'],
] as const

type Kind = (typeof KINDS)[number][1] | 'stage' | 'other'

function kindOf(element: DiagramElement): Kind {
  if (is(element, 'bpmn:SubProcess') && propertyOf(element.businessObject, 'stage') !== undefined) return 'stage'
  return KINDS.find(([type]) => is(element, type))?.[1] ?? 'other'
}
