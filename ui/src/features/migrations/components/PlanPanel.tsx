import { Alert, Button, Group, List, Select, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcessXml } from '@/shared/bpmn/processes'
import type { Schema } from '@/shared/api/types'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { isOpen, useTargets, type Migration, type Steps } from '../api/migrations'

const MigrationDiagram = lazy(() => import('./MigrationDiagram').then((module) => ({ default: module.MigrationDiagram })))

const NOWHERE = ' nowhere'

/** Both versions side by side: click where they wait, then where they go; the same by two lists. */
export function PlanPanel({ migration, steps }: { migration: Migration; steps: Steps }) {
  const { t } = useTranslation('migrations')
  const { summary } = migration
  const [source, setSource] = useState<string | null>(null)
  const former = useProcessXml(summary.from.definition)
  const now = useProcessXml(summary.to.definition)
  const open = isOpen(summary.state)
  const targets = useTargets(summary.id, open ? source : null)
  const choose = (id: string) => {
    if (migration.elements.some((one) => one.source === id)) setSource(id)
  }
  const send = (target: string | null) => {
    if (source === null) return
    steps.map.mutate(
      { params: { path: { id: summary.id } }, body: { source, target } },
      { onSuccess: () => setSource(null) },
    )
  }

  const counts = useMemo(() => Object.fromEntries(migration.elements.map((one) => [one.source, one.here])), [migration.elements])
  const there = useMemo(() => Object.fromEntries(migration.now.map((one) => [one.element, one.here])), [migration.now])
  const marks = useMemo(() => {
    const nowhere = migration.elements.filter((one) => one.target === null).map((one) => [one.source, 'nowhere' as const])
    return Object.fromEntries([...nowhere, ...(source ? [[source, 'chosen' as const]] : [])]) as Record<string, 'nowhere' | 'chosen'>
  }, [migration.elements, source])
  const allowed = useMemo(
    () => Object.fromEntries((source ? (targets.data ?? []) : []).map((id) => [id, 'allowed' as const])),
    [source, targets.data],
  )
  const error = former.error ?? now.error ?? steps.map.error ?? steps.anew.error
  return (
    <Panel title={t('plan.title')}>
      <Stack>
        {open && <Text size="sm">{t(migration.sameModel ? 'plan.same' : 'plan.hint')}</Text>}
        {error != null && <ProblemAlert error={error} />}
        <Faults migration={migration} />
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Drawing title={t('plan.former', { version: summary.from.version })} xml={former.data}>
            {(xml, label) => (
              <MigrationDiagram xml={xml} label={label} counts={counts} marks={marks} {...(open ? { onClick: choose } : {})} />
            )}
          </Drawing>
          <Drawing title={t('plan.now', { version: summary.to.version })} xml={now.data}>
            {(xml, label) => (
              <MigrationDiagram
                xml={xml}
                label={label}
                counts={there}
                marks={allowed}
                {...(source !== null ? { onClick: (id: string) => { if (targets.data?.some((one) => one.id === id)) send(id) } } : {})}
              />
            )}
          </Drawing>
        </SimpleGrid>
        {open && <Choice migration={migration} source={source} onSource={setSource} targets={targets.data} onTarget={send} steps={steps} />}
      </Stack>
    </Panel>
  )
}

function Drawing({ title, xml, children }: { title: string; xml: string | undefined; children: (xml: string, label: string) => ReactNode }) {
  return (
    <div>
      <Text fw={600} size="sm" mb={4}>
        {title}
      </Text>
      {xml === undefined ? <Skeleton height={340} /> : <Suspense fallback={<Skeleton height={340} />}>{children(xml, title)}</Suspense>}
    </div>
  )
}

function Faults({ migration }: { migration: Migration }) {
  const { t } = useTranslation('migrations')
  if (migration.faults.length === 0) return null
  return (
    <Alert color="red" title={t('plan.faults')}>
      <List size="sm">
        {migration.faults.map((fault) => (
          <List.Item key={`${fault.code} ${fault.element} ${fault.target ?? ''}`}>
            {t(`reason.${fault.code}`, { element: fault.name, target: fault.targetName ?? '' })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

interface ChoiceProps {
  migration: Migration
  source: string | null
  onSource: (source: string | null) => void
  targets: Schema<'MigrationElement'>[] | undefined
  onTarget: (target: string | null) => void
  steps: Steps
}

/** The same without a mouse. */
function Choice({ migration, source, onSource, targets, onTarget, steps }: ChoiceProps) {
  const { t } = useTranslation('migrations')
  const way = migration.elements.find((one) => one.source === source)
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('plan.source')}
        placeholder={t('plan.sourceHint')}
        searchable
        clearable
        data={migration.elements.map((one) => ({
          value: one.source,
          label: one.target === null ? t('plan.stays', { name: one.name }) : one.name,
        }))}
        value={source}
        onChange={onSource}
      />
      <Select
        label={t('plan.target')}
        disabled={source === null || !targets}
        data={[...(targets ?? []).map(({ id, name }) => ({ value: id, label: name })), { value: NOWHERE, label: t('plan.nowhere') }]}
        value={source === null ? null : (way?.target ?? NOWHERE)}
        allowDeselect={false}
        onChange={(target) => target !== null && onTarget(target === NOWHERE ? null : target)}
      />
      <Button
        variant="default"
        loading={steps.anew.isPending}
        onClick={() => steps.anew.mutate({ params: { path: { id: migration.summary.id } } }, { onSuccess: () => onSource(null) })}
      >
        {t('plan.anew')}
      </Button>
    </Group>
  )
}
