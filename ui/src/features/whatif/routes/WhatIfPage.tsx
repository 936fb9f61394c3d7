import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EffortResultsPanel } from '@/features/retention/cases/components/EffortResultsPanel'
import { asProblem } from '@/shared/api/problem'
import { shippedName } from '@/shared/i18n/shipped'
import { DateInput } from '@/shared/ui/dates'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useCheck, useHeldCases, useTable, useTables, useWhatIf, type HeldCase, type Mover, type Rule, type Table, type WhatIfOutcome } from '../api/whatIf'
import { Effect } from '../components/Effect'
import { HeldCaseDialog, HeldCases } from '../components/HeldCases'
import { Matrix } from '../components/Matrix'
import { MoverList } from '../components/MoverList'
import { ReleaseList } from '../components/ReleaseList'
import { Findings, ReleasePanel } from '../components/ReleasePanel'
import { TableEditor } from '../components/TableEditor'
import { Workload } from '../components/Workload'

const route = getRouteApi('/shell/what-if')

/** Changes a table, shows whom it would concern, and asks to put it in force. */
export function WhatIfPage() {
  const { t } = useTranslation('whatif')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const tables = useTables()
  const decision = search.table ?? tables.data?.find(({ decision }) => decision === 'customerValueTier')?.decision ?? tables.data?.[0]?.decision
  const table = useTable(decision)
  const error = tables.error ?? table.error
  if (error) return <Unavailable error={error} retry={() => void (tables.error ? tables.refetch() : table.refetch())} />
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Select
            label={t('table.choose')}
            data={tables.data?.map(({ decision: value, name }) => ({ value, label: shippedName(name) })) ?? []}
            value={decision ?? null}
            allowDeselect={false}
            onChange={(chosen) => chosen && void navigate({ search: { table: chosen } })}
          />
        }
      />
      {table.data ? <Workspace key={`${table.data.decision}${table.data.release}`} table={table.data} /> : <Skeleton height={320} />}
    </>
  )
}

function Outcome({ outcome }: { outcome: WhatIfOutcome }) {
  return (
    <>
      {outcome.load && <Workload load={outcome.load} />}
      {outcome.effect && <Effect effect={outcome.effect} />}
      <Matrix outcome={outcome} />
    </>
  )
}

/** The case somebody writes: about a customer who would move, one that is there, or typed facts. */
interface Holding {
  mover?: Mover
  held?: HeldCase
}

function Workspace({ table }: { table: Table }) {
  const { t } = useTranslation('whatif')
  const [rules, setRules] = useState<Rule[]>(table.rules)
  const [asOf, setAsOf] = useState<string | null>(null)
  const [holding, setHolding] = useState<Holding | null>(null)
  const [settled] = useDebouncedValue(rules, 250)
  const changed = settled !== table.rules
  const check = useCheck(table.decision, settled)
  const asked = { decision: table.decision, rules: settled, asOf }
  const whatIf = useWhatIf(asked, changed)
  const held = useHeldCases(table.decision)
  const impossible = asProblem(whatIf.error).code === 'whatIfImpossible'
  const outcome = changed && !whatIf.error ? whatIf.outcome : undefined
  return (
    <Stack gap="md">
      <Panel
        title={shippedName(table.name)}
        aside={
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            disabled={rules === table.rules}
            onClick={() => setRules(table.rules)}
          >
            {t('table.reset')}
          </Button>
        }
      >
        <Text size="sm" c="dimmed" mb="sm">
          {t('table.hint', { policy: t(`table.policy.${table.hitPolicy}`, { defaultValue: table.hitPolicy }) })}
        </Text>
        <TableEditor table={table} rules={rules} findings={check.data?.findings ?? []} onChange={setRules} />
        {check.error != null && <ProblemAlert error={check.error} />}
        {check.data && <Findings check={check.data} inputs={table.inputs} />}
      </Panel>
      {table.decision === 'retentionEffort' && <EffortResultsPanel />}
      {changed && (
        <Panel title={t(outcome?.ledger ? 'matrix.ledgerTitle' : 'matrix.title')}>
          <Group mb="sm">
            <DateInput label={t(outcome?.ledger ? 'matrix.until' : 'matrix.asOf')} clearable clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }} value={asOf} onChange={setAsOf} />
          </Group>
          {impossible && <Text size="sm">{asProblem(whatIf.error).detail}</Text>}
          {whatIf.error != null && !impossible && asProblem(whatIf.error).code !== 'whatIfSuperseded' && <ProblemAlert error={whatIf.error} />}
          <div aria-busy={whatIf.waiting}>{outcome ? <Outcome outcome={outcome} /> : whatIf.waiting && <Skeleton height={180} />}</div>
        </Panel>
      )}
      {outcome && <MoverList asked={asked} outcome={outcome} onHold={(mover) => setHolding({ mover })} />}
      <HeldCases outputs={table.outputs} cases={outcome?.cases ?? held.data ?? []} onAdd={() => setHolding({})} onChange={(held) => setHolding({ held })} />
      {changed && check.data && <ReleasePanel table={table} rules={settled} check={check.data} />}
      <ReleaseList table={table} />
      {holding && <HeldCaseDialog table={table} compared={outcome?.output} {...holding} onClose={() => setHolding(null)} />}
    </Stack>
  )
}
