import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApproverTerm } from '@/features/approvals/components/approverTerm'
import { useNameOf } from '@/features/studio/components/words'
import { humanised } from '@/features/studio/editors/bpmn/panel/words'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useAddCase, useChangeCase, type ModelCase, type ModelWord } from '../api/replay'
import { approverOf, asFacts, asRows, termOf, valuesOf } from './facts'
import { OpenSelect } from './OpenSelect'
import { Rows } from './Rows'

/** Models whose records can be let happen. */
const models = ['opportunity-pipeline.bpmn', 'approval.bpmn', 'lead-qualification.bpmn']
const kinds = ['DISCOUNT', 'PAYMENT_TERMS', 'NON_STANDARD_CONTRACT']
const approvers = ['supervisor', 'superior(2)', 'role(manager)']
const otherwise = ['refused', 'stuck']

interface CaseDialogProps {
  draft: string
  edited: ModelCase | undefined
  /** The others: they tell which facts there are. */
  cases: ModelCase[]
  words: Record<string, ModelWord[]>
  onClose: () => void
}

/** Given facts, and what must come of them. */
export function CaseDialog({ draft, edited, cases, words, onClose }: CaseDialogProps) {
  const { t } = useTranslation('replay')
  const term = useApproverTerm()
  const factName = (fact: string) => t(`fact.${fact}`, { defaultValue: humanised(fact) })
  const add = useAddCase()
  const change = useChangeCase()
  const nameOf = useNameOf()
  const [file, setFile] = useState(edited?.file ?? models[0]!)
  const [name, setName] = useState(edited?.name ?? '')
  const [facts, setFacts] = useState(() => asRows(edited?.facts ?? { outcome: 'won' }))
  const [path, setPath] = useState(edited?.expected.path ?? [])
  const [asked, setAsked] = useState(() => (edited?.expected.approvers ?? []).map(approverOf))
  const [end, setEnd] = useState(edited?.expected.end ?? '')
  const steps = (words[file] ?? []).filter(({ step }) => step)
  const named = (key: string) => words[file]?.find((word) => word.key === key)?.name ?? t(`end.${key}`, { defaultValue: key })
  const values = valuesOf(cases.filter((one) => one.file === file).map((one) => one.facts))
  const submit = () => {
    const expected = { path: path.filter(Boolean), approvers: asked.filter(({ who }) => who).map(termOf), end }
    const body = { file, name, facts: asFacts(facts), expected, version: edited?.version ?? null }
    if (edited) change.mutate({ params: { path: { draft, id: edited.id } }, body }, { onSuccess: onClose })
    else add.mutate({ params: { path: { draft } }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={edited ? t('cases.changeTitle') : t('cases.add')}
      submit={t('cases.save')}
      size="lg"
      onSubmit={submit}
      onClose={onClose}
      pending={add.isPending || change.isPending}
      disabled={!name.trim() || !end.trim()}
      error={add.error ?? change.error}
    >
      <TextInput label={t('cases.name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Select
        label={t('cases.model')}
        data={[...new Set([...models, file])].map((one) => ({ value: one, label: nameOf(one) }))}
        value={file}
        allowDeselect={false}
        onChange={(value) => value && setFile(value)}
      />
      <Rows
        label={t('cases.facts')}
        help={t('cases.factsHelp')}
        rows={facts}
        empty={{ name: '', value: '' }}
        add={t('cases.addFact')}
        remove={(fact) => t('cases.removeFact', { name: factName(fact.name) })}
        onChange={setFacts}
        render={(fact, set) => (
          <>
            <OpenSelect label={t('cases.fact')} value={fact.name} known={Object.keys(values)} nameOf={factName} onChange={(name) => set({ ...fact, name })} />
            {values[fact.name]?.length ? (
              <OpenSelect label={t('cases.value')} value={fact.value} known={values[fact.name]!} nameOf={(value) => t(`value.${value}`, { defaultValue: named(value) })} onChange={(value) => set({ ...fact, value })} />
            ) : (
              <TextInput flex={1} aria-label={t('cases.value')} value={fact.value} onChange={(event) => set({ ...fact, value: event.currentTarget.value })} />
            )}
          </>
        )}
      />
      <Rows
        label={t('cases.path')}
        help={t('cases.pathHelp')}
        rows={path}
        empty=""
        add={t('cases.addStep')}
        remove={(step) => t('cases.removeStep', { name: named(step) })}
        onChange={setPath}
        render={(step, set) => (
          <OpenSelect label={t('cases.step')} value={step} known={steps.map(({ key }) => key)} nameOf={named} onChange={set} />
        )}
      />
      <Rows
        label={t('cases.approvers')}
        help={t('cases.approversHelp')}
        rows={asked}
        empty={{ kind: kinds[0]!, who: '' }}
        add={t('cases.addLevel')}
        remove={({ who }) => t('cases.removeLevel', { name: term(who) })}
        onChange={setAsked}
        render={(level, set) => (
          <>
            <OpenSelect
              label={t('cases.kind')}
              value={level.kind}
              known={kinds}
              nameOf={(kind) => t(`kind.${kind}`, { defaultValue: kind })}
              onChange={(kind) => set({ ...level, kind })}
            />
            <OpenSelect label={t('cases.who')} value={level.who} known={approvers} nameOf={term} onChange={(who) => set({ ...level, who })} />
          </>
        )}
      />
      <Select
        label={t('cases.end')}
        description={t('cases.endHelp')}
        required
        searchable
        value={end || null}
        data={[...new Set([...steps.map(({ key }) => key), ...otherwise, ...(end ? [end] : [])])].map((key) => ({ value: key, label: named(key) }))}
        onChange={(chosen) => setEnd(chosen ?? '')}
      />
    </FormDialog>
  )
}
