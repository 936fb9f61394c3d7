import { Button, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { SubjectLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useIncidents, useRetry, type Incident } from '../api/incidents'
import { PausedModels } from '../components/PausedModels'

const route = getRouteApi('/shell/incidents')

/** Steps of processes that failed: what, for whom, since when; and another try once the cause is gone. */
export function IncidentsPage() {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useIncidents(page)
  const retry = useRetry()
  return (
    <>
      <PageHeader title={t('incidents.title')} />
      <PausedModels />
      {retry.error != null && <ProblemAlert error={retry.error} />}
      <PagedTable
        label={t('incidents.title')}
        columns={[
          {
            key: 'step',
            header: t('incidents.step'),
            render: (incident) => (
              <Stack gap={0}>
                <span>{incident.activityName}</span>
                <Text size="xs" c="dimmed" fw={400}>
                  {incident.processName}
                </Text>
              </Stack>
            ),
          },
          { key: 'message', header: t('incidents.message'), render: (incident) => <Text size="sm">{incident.message}</Text> },
          { key: 'subject', header: t('incidents.subject'), render: (incident) => <Concerned incident={incident} /> },
          { key: 'since', header: t('incidents.since'), render: (incident) => format.relative(incident.since) },
          {
            key: 'retry',
            header: t('incidents.retry'),
            align: 'right',
            render: (incident) => (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlayerPlay size={14} />}
                loading={retry.isPending && retry.variables.params.path.id === incident.id}
                onClick={() =>
                  retry.mutate({ params: { path: { id: incident.id } } }, { onSuccess: () => toast(t('incidents.retried')) })
                }
              >
                {t('incidents.retry')}
              </Button>
            ),
          },
        ]}
        list={list}
        rowKey={(incident) => incident.id}
        href={(incident) => `/studio/instances/${incident.instance}`}
        onPage={(next) => void navigate({ search: { page: next } })}
        empty={
          <EmptyState icon={IconCircleCheck} title={t('incidents.empty')}>
            {t('incidents.emptyText')}
          </EmptyState>
        }
      />
    </>
  )
}

function Concerned({ incident: { subject } }: { incident: Incident }) {
  const { t } = useTranslation()
  if (!subject) return <>–</>
  return <SubjectLink subject={{ ...subject, label: t(`subject.${subject.type}`, { defaultValue: subject.type }) }} />
}
