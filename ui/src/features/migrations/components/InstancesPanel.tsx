import { Badge, SegmentedControl, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SubjectLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { useInstances, type Instance, type Migration, type Shown } from '../api/migrations'
import { instanceColours } from './stateColours'

const FILTERS = {
  stuck: { stuck: true },
  moved: { stuck: false, state: 'MOVED' },
  all: { stuck: false },
} as const satisfies Record<string, Omit<Shown, 'page'>>
type Filter = keyof typeof FILTERS

/** Who does not move and why, who has, and everybody. */
export function InstancesPanel({ migration }: { migration: Migration }) {
  const { t } = useTranslation('migrations')
  const [filter, setFilter] = useState<Filter>('stuck')
  const [page, setPage] = useState(0)
  const reason = useReason()
  const list = useInstances(migration.summary.id, { ...FILTERS[filter], page }, migration.summary.state === 'RUNNING')
  return (
    <Panel
      title={t('instances.title')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('instances.filter')}
          data={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t(`instances.${value}`) }))}
          value={filter}
          onChange={(next) => {
            setFilter(next as Filter)
            setPage(0)
          }}
        />
      }
    >
      <PagedTable
        label={t('instances.title')}
        columns={[
          { key: 'record', header: t('instances.record'), render: (one) => <Concerned instance={one} /> },
          { key: 'at', header: t('instances.at'), render: (one) => one.elements.map(({ name }) => name).join(', ') },
          {
            key: 'state',
            header: t('instances.state'),
            render: (one) => (
              <Badge variant="light" color={instanceColours[one.state]} tt="none">
                {t(`instanceState.${one.state}`)}
              </Badge>
            ),
          },
          { key: 'reason', header: t('instances.reason'), render: (one) => <Text size="sm">{reason(one)}</Text> },
        ]}
        list={list}
        rowKey={(one) => one.instance}
        onPage={setPage}
        empty={
          <EmptyState icon={IconCircleCheck} title={t(`instances.none.${filter}`)} titleOrder={3} />
        }
      />
    </Panel>
  )
}

/** Why an instance does not move, in words. */
export function useReason() {
  const { t } = useTranslation('migrations')
  return (instance: Instance) =>
    instance.reason === null
      ? ''
      : t(`reason.${instance.reason}`, { element: instance.at.map(({ name }) => name).join(', '), target: '' })
}

export function Concerned({ instance: { subject, label, instance } }: { instance: Instance }) {
  const { t } = useTranslation()
  if (!subject) return <>{instance}</>
  return <SubjectLink subject={{ ...subject, label: label ?? t(`subject.${subject.type}`, { defaultValue: subject.type }) }} />
}
