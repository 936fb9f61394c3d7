import { Button, SegmentedControl, Skeleton } from '@mantine/core'
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
import { useCaseBoard } from '../api/cases'
import { CaseColumns } from '../components/CaseColumns'
import { WaitingCustomers } from '../components/WaitingCustomers'

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
      <WaitingCustomers />
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
