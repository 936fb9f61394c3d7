import { Stack, Text } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PersonName } from '@/shared/ui/PersonName'
import { useTrace, type TraceStep } from '../api/watching'

/** The way an instance has come: which step, from when to when, who. */
export function TraceTable({ instance, page, onPage }: { instance: string; page: number | undefined; onPage: (page: number) => void }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const list = useTrace(instance, page)
  return (
    <PagedTable<TraceStep>
      label={t('trace')}
      columns={[
        {
          key: 'step',
          header: t('step'),
          render: (step) => (
            <Stack gap={0}>
              <span>{step.name}</span>
              <Text size="xs" c="dimmed" fw={400}>
                {t(`outcome.${step.outcome}`)}
              </Text>
            </Stack>
          ),
        },
        { key: 'from', header: t('began'), render: (step) => format.dateTime(step.from) },
        { key: 'to', header: t('finished'), render: (step) => (step.to ? format.dateTime(step.to) : '–') },
        { key: 'who', header: t('who'), render: (step) => (step.who ? <PersonName person={step.who} /> : '–') },
        {
          key: 'called',
          header: t('called'),
          render: (step) =>
            step.called ? (
              <AppLink href={`/studio/instances/${step.called}`} className="link">
                {t('open')}
              </AppLink>
            ) : (
              '–'
            ),
        },
      ]}
      list={list}
      rowKey={(step) => step.id}
      onPage={onPage}
      empty={<EmptyState icon={IconRoute} title={t('noTrace')} titleOrder={3} />}
    />
  )
}
