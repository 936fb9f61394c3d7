import { Badge, Group, Text } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { PagedTable } from '@/shared/ui/PagedTable'
import type { Summary } from '../api/migrations'
import { stateColours } from './stateColours'

interface MovesTableProps {
  list: ComponentProps<typeof PagedTable<Summary>>['list']
  onPage: (page: number) => void
  empty: ReactNode
}

/** Moves of what is running, and how far each has come. */
export function MovesTable({ list, onPage, empty }: MovesTableProps) {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  return (
    <PagedTable
      label={t('list.title')}
      columns={[
        { key: 'name', header: t('list.process'), render: (one) => one.name },
        { key: 'versions', header: t('list.versions'), render: (one) => t('versions', { from: one.from.version, to: one.to.version }) },
        {
          key: 'state',
          header: t('list.state'),
          render: (one) => (
            <Badge variant="light" color={stateColours[one.state]} tt="none">
              {t(`state.${one.state}`)}
            </Badge>
          ),
        },
        {
          key: 'moved',
          header: t('list.moved'),
          align: 'right',
          render: (one) => t('list.of', { moved: format.number(one.counts.moved), total: format.number(one.counts.total) }),
        },
        {
          key: 'by',
          header: t('list.by'),
          render: (one) => (
            <Group gap={6}>
              <span>{one.by.name}</span>
              <Text size="xs" c="dimmed">
                {format.dateTime(one.createdAt)}
              </Text>
            </Group>
          ),
        },
      ]}
      list={list}
      rowKey={(one) => one.id}
      href={(one) => `/studio/migrations/${one.id}`}
      onPage={onPage}
      empty={empty}
    />
  )
}
