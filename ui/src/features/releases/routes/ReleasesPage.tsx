import { Badge, Group, List, Stack, Text } from '@mantine/core'
import { IconRocket } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { useOpenRequests, useReleases } from '../api/releases'
import { DifferenceList } from '../components/DifferenceList'
import { Result } from '../components/Result'
import { Signature } from '../components/Signature'
import { UpgradesPanel } from '../components/UpgradesPanel'

const route = getRouteApi('/shell/studio/releases')

/** What was in force: by whom, why, what became different, what came of it. And what waits to be. */
export function ReleasesPage() {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useReleases(page)
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="md">
        <Waiting />
        <UpgradesPanel />
        <PagedTable
          label={t('title')}
          columns={[
            {
              key: 'release',
              header: t('column.release'),
              render: (release) => (
                <Stack gap={2}>
                  <span>{release.title ?? t('one', { number: release.number })}</span>
                  <Text size="xs" c="dimmed" fw={400}>
                    {t('one', { number: release.number })} · {format.dateTime(release.at)}
                  </Text>
                </Stack>
              ),
            },
            {
              key: 'why',
              header: t('column.why'),
              render: (release) => (
                <Stack gap={2}>
                  <Text size="sm">{release.reason}</Text>
                  <Text size="xs" c="dimmed">
                    {release.by?.name ?? t('shippedBy')}
                    {release.agreedBy && ` · ${t('agreedBy')} ${release.agreedBy.name}`}
                  </Text>
                </Stack>
              ),
            },
            { key: 'different', header: t('column.different'), render: (release) => <DifferenceList differences={release.differences} most={4} /> },
            { key: 'result', header: t('column.result'), render: (release) => <Result expected={release.expected} /> },
            {
              key: 'signed',
              header: t('column.signed'),
              render: (release) => (
                <Group gap={4}>
                  <Signature release={release} />
                  {release.goesBackTo !== null && (
                    <Badge variant="outline" color="gray" tt="none">
                      {t('goesBackTo', { number: release.goesBackTo })}
                    </Badge>
                  )}
                </Group>
              ),
            },
          ]}
          list={list}
          rowKey={(release) => String(release.number)}
          href={(release) => `/studio/releases/${release.number}`}
          onPage={(next) => void navigate({ search: { page: next } })}
          empty={<EmptyState icon={IconRocket} title={t('empty')} />}
        />
      </Stack>
    </>
  )
}

function Waiting() {
  const { t } = useTranslation('releases')
  const requests = useOpenRequests()
  if (!requests.data || requests.data.items.length === 0) return null
  return (
    <Panel title={t('waiting')}>
      <List size="sm">
        {requests.data.items.map((request) => (
          <List.Item key={request.id}>
            <AppLink href={`/studio/release-requests/${request.id}`} className="link">
              {request.title}
            </AppLink>
            {` · ${t(`state.${request.state}`)} · ${request.requester.name}`}
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
