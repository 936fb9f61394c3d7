import { Alert, Button, Collapse, List, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChartBar, IconHeartHandshake } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { SearchField } from '@/shared/ui/SearchField'
import { TierSelect } from '../../components/TierSelect'
import { useCaseBoard, useWaiting } from '../api/cases'
import { CaseColumns } from '../components/CaseColumns'

const route = getRouteApi('/shell/retention/cases')

export function CasesPage() {
  const { t } = useTranslation('cases')
  const me = useMe()
  const { query, owner = me.role === 'REP' ? 'mine' : 'all', tier } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useCaseBoard({ query, owner, tier })
  const empty = data?.every(({ count }) => count === 0) ?? false
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('whose')}
              value={owner}
              onChange={(next) => void navigate({ search: (all) => ({ ...all, owner: next as typeof owner }) })}
              data={[
                { value: 'mine', label: t('owner.mine') },
                { value: 'all', label: t('owner.all') },
              ]}
            />
            <TierSelect value={tier} onChange={(next) => void navigate({ search: (all) => ({ ...all, tier: next }) })} />
            <SearchField value={query} label={t('search')} onSearch={(next) => void navigate({ search: (all) => ({ ...all, query: next }) })} />
            <Button component={AppLink} href="/retention/results" variant="default" leftSection={<IconChartBar size={16} />}>
              {t('results.title')}
            </Button>
          </>
        }
      />
      <Waiting />
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={320} />}
      {empty && (
        <EmptyState icon={IconHeartHandshake} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      {data && !empty && <CaseColumns columns={data} />}
    </>
  )
}

/** Whom the nightly review found, and for whom there was no room. */
function Waiting() {
  const { t } = useTranslation('cases')
  const { data } = useWaiting()
  const [shown, show] = useDisclosure(false)
  if (!data || data.total === 0) return null
  return (
    <Alert color="marmalade" mb="md" title={t('waiting', { count: data.total })}>
      <Button size="xs" variant="default" aria-expanded={shown} onClick={show.toggle}>
        {t('waitingWho')}
      </Button>
      <Collapse expanded={shown}>
        <List size="sm" mt="xs">
          {data.items.map((waiting) => (
            <List.Item key={waiting.customer.id}>
              <AppLink href={`/customers/${waiting.customer.id}`} className="link">
                {waiting.customer.name}
              </AppLink>
              <Text span size="sm" c="dimmed">
                {` · ${t(`signal.${waiting.signal}`)} · ${t(`seriousness.${waiting.seriousness}`)}`}
              </Text>
            </List.Item>
          ))}
        </List>
      </Collapse>
    </Alert>
  )
}
