import { Badge, Checkbox, Group, Select, Text } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { useInstances, type HeatMap, type InstanceFilter, type InstanceRow } from '../api/watching'
import { useSubjectName } from './subject'

interface InstanceListProps {
  file: string
  filter: InstanceFilter
  elements: HeatMap['elements']
  page: number | undefined
  onFilter: (change: InstanceFilter) => void
  onPage: (page: number) => void
}

/** The instances of a model, those that wait longest first. */
export function InstanceList({ file, filter, elements, page, onFilter, onPage }: InstanceListProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const named = useSubjectName()
  const list = useInstances(file, filter, page)
  const steps = elements.filter((one) => !one.scope && (one.waiting > 0 || one.visits > 0 || one.element === filter.element))
  return (
    <>
      <Group align="flex-end" mb="sm">
        <Select
          label={t('standsAt')}
          placeholder={t('anywhere')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
          data={steps.map((one) => ({ value: one.element, label: one.name === one.element ? one.name : `${one.name} (${one.element})` }))}
          value={filter.element ?? null}
          onChange={(value) => onFilter({ element: value ?? undefined })}
          w={320}
        />
        <Checkbox mb={8} label={t('onlyLate')} checked={filter.late ?? false} onChange={({ currentTarget: { checked: late } }) => onFilter({ late: late || undefined })} />
        <Checkbox mb={8} label={t('onlyIncident')} checked={filter.incident ?? false} onChange={({ currentTarget: { checked: incident } }) => onFilter({ incident: incident || undefined })} />
        <Checkbox mb={8} label={t('onlyEnded')} checked={filter.running === false} onChange={({ currentTarget: { checked: over } }) => onFilter({ running: over ? false : undefined })} />
      </Group>
      <PagedTable<InstanceRow>
        label={t('instances')}
        columns={[
          { key: 'subject', header: t('subject'), width: '30%', render: (row) => named(row) },
          { key: 'waits', header: t('standsAt'), render: (row) => row.waitsAt.map((one) => one.name).join(', ') || '–' },
          { key: 'since', header: t('waitsSince'), render: (row) => (row.since ? format.relative(row.since) : row.endedAt ? t('endedOn', { day: format.date(row.endedAt) }) : '–') },
          { key: 'version', header: t('version'), align: 'right', render: (row) => format.number(row.version) },
          {
            key: 'state',
            header: t('state'),
            render: (row) => (
              <Group gap={6}>
                {row.late && (
                  <Badge color="red" variant="light">
                    {t('late')}
                  </Badge>
                )}
                {row.incidents > 0 && (
                  <Badge color="red" variant="filled">
                    {t('incident')}
                  </Badge>
                )}
                {!row.late && row.incidents === 0 && <Text size="sm">–</Text>}
              </Group>
            ),
          },
        ]}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/studio/instances/${row.id}`}
        onPage={onPage}
        empty={
          <EmptyState icon={IconRoute} title={t('noInstances')} titleOrder={3}>
            {t('noInstancesText')}
          </EmptyState>
        }
      />
    </>
  )
}
