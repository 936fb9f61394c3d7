import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mappingsOf } from '../facts'
import type { DiagramElement } from '../moddle'
import { usePanel } from './context'
import { humanised, useFactName } from './words'

const KINDS = ['DISCOUNT', 'PAYMENT_TERMS', 'NON_STANDARD_CONTRACT', 'RETENTION_OFFER', 'CAMPAIGN_BUDGET']
const AS_DECIDED = 'asDecided'

/** Which process of ours runs here, and what it is given. */
export function CalledSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation(['studio', 'approvals'])
  const { edit, catalogue, readOnly } = usePanel()
  const factName = useFactName()
  const called = element.businessObject.get('calledElement') as string | undefined
  const ins = mappingsOf(element.businessObject, 'camunda:In')
  const kind = ins.find(({ target }) => target === 'approvalKind')
  const processes = catalogue.processes.map(({ key, name }) => ({ value: key, label: name }))
  const write = (value: string) => {
    const others = ins.filter(({ target }) => target !== 'approvalKind')
    const given = value === AS_DECIDED ? { source: 'approvalKind', target: 'approvalKind' } : { constant: value, target: 'approvalKind' }
    edit.mappings(element, 'camunda:In', [...others, given])
  }
  return (
    <Stack gap="sm">
      <Select
        label={t('bpmn.called')}
        data={called && !processes.some(({ value }) => value === called) ? [...processes, { value: called, label: humanised(called) }] : processes}
        value={called ?? null}
        placeholder={t('bpmn.choose')}
        error={called ? undefined : t('bpmn.calledMissing')}
        readOnly={readOnly}
        searchable
        allowDeselect={false}
        onChange={(key) => key && edit.attributes(element, { calledElement: key, 'camunda:calledElementBinding': 'deployment' })}
      />
      {called === 'approval' && (
        <Select
          label={t('bpmn.approvalKind')}
          data={[{ value: AS_DECIDED, label: t('bpmn.approvalKindAsDecided') }, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`, { ns: 'approvals' }) }))]}
          value={kind?.constant ?? (kind?.source ? AS_DECIDED : null)}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(value) => value && write(value)}
        />
      )}
      {ins.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('bpmn.calledKnows', { facts: ins.map(({ target }) => factName(target)).join(', ') })}
        </Text>
      )}
    </Stack>
  )
}
