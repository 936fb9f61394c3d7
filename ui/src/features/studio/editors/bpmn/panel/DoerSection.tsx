import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeams } from '@/features/calendars/api/calendars'
import { useUsers } from '@/features/identity/api/users'
import { UserSelect } from '@/features/identity/components/UserSelect'
import type { DiagramElement } from '../moddle'
import { readDoer, writeDoer, type Doer } from '../people'
import { usePanel } from './context'
import { Kept } from './Kept'

type Kind = Doer['kind']

/** Who gets a task. */
export function DoerSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, readOnly, facts } = usePanel()
  const bo = element.businessObject
  const doer = readDoer({
    assignee: bo.get('camunda:assignee') as string | undefined,
    groups: bo.get('camunda:candidateGroups') as string | undefined,
  })
  // "A certain person" is chosen before the person is; until then the model keeps who it was.
  const [wanted, setWanted] = useState<Kind>()
  const kind = wanted ?? doer.kind
  const write = (next: Doer) => {
    const { assignee, groups } = writeDoer(next)
    setWanted(undefined)
    edit.attributes(element, { 'camunda:assignee': assignee, 'camunda:candidateGroups': groups })
  }
  const people = ['responsible', 'approver'].filter((name) => facts.some((fact) => fact.name === name) || (doer.kind === 'found' && doer.fact === name))
  const option = (value: string) => ({ value, label: t(`bpmn.doer.${value}`) })
  const options = [option('owner'), option('ownerOnly'), option('team'), ...people.map(option), option('person'), option('namedTeam')]
  if (doer.kind === 'other' && !wanted) return <Kept label={t('bpmn.doer.title')} readOnly={readOnly} onReplace={() => write({ kind: 'owner' })} />
  return (
    <Stack gap="xs">
      <Select
        label={t('bpmn.doer.title')}
        data={options}
        value={kind === 'found' && doer.kind === 'found' ? doer.fact : kind === 'nobody' ? null : kind}
        error={doer.kind === 'nobody' && !wanted ? t('bpmn.doer.nobody') : undefined}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(value) => {
          if (value === 'person' || value === 'namedTeam') setWanted(value)
          else if (value && people.includes(value)) write({ kind: 'found', fact: value })
          else if (value) write({ kind: value } as Doer)
        }}
      />
      {kind === 'person' && <Person id={doer.kind === 'person' ? doer.id : null} onChange={(id) => write({ kind: 'person', id })} />}
      {kind === 'namedTeam' && <Team id={doer.kind === 'namedTeam' ? doer.id : null} onChange={(id) => write({ kind: 'namedTeam', id })} />}
    </Stack>
  )
}

function Person({ id, onChange }: { id: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation('studio')
  const users = useUsers('', id !== null)
  const known = users.data?.items.find((user) => user.id === id)
  return <UserSelect label={t('bpmn.doer.who')} value={id} onChange={(next) => next && onChange(next)} known={known ? [known] : []} />
}

function Team({ id, onChange }: { id: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation('studio')
  const teams = useTeams()
  return (
    <Select
      label={t('bpmn.doer.which')}
      data={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
      value={id}
      onChange={(next) => next && onChange(next)}
      searchable
    />
  )
}
