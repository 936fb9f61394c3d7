import { ActionIcon, Button, Group, Select, SimpleGrid, Skeleton, Stack, Table, Text } from '@mantine/core'
import { IconDownload, IconMapOff, IconPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { csv, save } from '@/shared/files'
import { useTeams } from '@/features/calendars/api/calendars'
import { useMe } from '@/features/identity/api/session'
import { UserSelect } from '@/features/identity/components/UserSelect'
import { useFormat } from '@/shared/i18n/format'
import { DateInput } from '@/shared/ui/dates'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { TierSelect } from '../../components/TierSelect'
import { correctable, useCareCustomers, useDensity, type Density, type MapFilter, type Zone } from '../api/care'
import { DensityMap } from '../components/DensityMap'
import classes from '../components/DensityMap.module.css'
import type { CareSearch } from './index'

const CorrectionsDialog = lazy(() => import('../components/CorrectionsDialog').then((module) => ({ default: module.CorrectionsDialog })))

const route = getRouteApi('/shell/care-map')

/** All customers by care and worth; what is chosen on the map, or in the table beside it, is listed below. */
export function CareMapPage() {
  const { t } = useTranslation('care')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { team, owner, tier, asOf, zone, column, row, page } = search
  const filter: MapFilter = { ...(team ? { team } : {}), ...(owner ? { owner } : {}), ...(tier ? { tier } : {}), ...(asOf ? { asOf } : {}) }
  const area = { ...(zone ? { zone } : {}), ...(column === undefined || row === undefined ? {} : { column, row }) }
  const { data, error, refetch } = useDensity(filter)
  const choose = (change: Partial<Record<keyof CareSearch, unknown>>) => {
    // Whatever is chosen anew is listed from its first page.
    void navigate({ search: Object.fromEntries(Object.entries({ ...search, page: null, ...change }).filter(([, value]) => value != null)) as CareSearch, resetScroll: false })
  }
  return (
    <>
      <PageHeader title={t('map.title')} />
      <Group align="flex-end" mb="md">
        <TeamSelect value={team} onChange={(value) => choose({ team: value })} />
        <UserSelect label={t('owner')} value={owner ?? null} onChange={(value) => choose({ owner: value })} />
        <TierSelect label={t('tier')} value={tier} onChange={(value) => choose({ tier: value ?? null })} />
        <DateInput label={t('asOf')} clearable clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }} value={asOf ?? null} onChange={(value) => choose({ asOf: value })} />
      </Group>
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={420} />}
      {data && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mb="md">
          <Panel>
            <DensityMap density={data} area={area} onCell={(cell) => choose({ column: cell.column, row: cell.row, zone: null })} />
            <Said density={data} />
          </Panel>
          <Panel title={t('zones')} aside={<Export density={data} />}>
            <Zones density={data} chosen={zone} filter={filter} onZone={(next) => choose({ zone: next, column: null, row: null })} />
          </Panel>
        </SimpleGrid>
      )}
      <Listed filter={filter} area={area} page={page} onPage={(next) => choose({ page: next || null })} onAll={() => choose({ zone: null, column: null, row: null })} />
    </>
  )
}

/** Reps see their own customers, whatever team they are of. */
function TeamSelect({ value, onChange }: { value: string | undefined; onChange: (team: string | null) => void }) {
  const { t } = useTranslation('care')
  const me = useMe()
  const teams = useTeams()
  if (me.role === 'REP') return null
  return (
    <Select
      label={t('team')}
      placeholder={t('allTeams')}
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
      data={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}

function Said({ density }: { density: Density }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t(density.reviewedAt ? 'map.reviewed' : 'map.counted', { customers: format.number(density.customers), day: format.plainDate(density.asOf) })}
    </Text>
  )
}

function Export({ density }: { density: Density }) {
  const { t } = useTranslation('care')
  const side = 100 / density.cells
  const exported = () =>
    save(
      'care-map.csv',
      'text/csv',
      csv([
        [t('contactQuality'), t('worth'), t('zoneName'), t('customers')],
        ...density.density.map(({ column, row, zone, customers }) => [column * side, row * side, t(`zone.${zone}`), customers]),
      ]),
    )
  return (
    <Button variant="default" size="xs" leftSection={<IconDownload size={15} />} onClick={exported}>
      {t('export')}
    </Button>
  )
}

function Zones({ density, chosen, filter, onZone }: { density: Density; chosen: Zone | undefined; filter: MapFilter; onZone: (zone: Zone) => void }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const [correcting, correct] = useState<Zone | null>(null)
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('zoneName')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('customers')}
            </Table.Th>
            <Table.Th scope="col">{t('corrections.column')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {density.zones.map(({ zone, customers }) => (
            <Table.Tr key={zone} bg={zone === chosen ? 'var(--kramek-shade)' : undefined}>
              <Table.Th scope="row">
                <span className={`${classes.map ?? ''} ${classes.swatch ?? ''}`} aria-hidden>
                  <svg viewBox="0 0 1 1">
                    <rect width={1} height={1} data-zone={zone} />
                  </svg>
                </span>
                {t(`zone.${zone}`)}
              </Table.Th>
              <Table.Td ta="right">
                <Button variant="subtle" size="compact-sm" onClick={() => onZone(zone)} aria-label={t('map.list', { zone: t(`zone.${zone}`), customers: format.number(customers) })}>
                  {format.number(customers)}
                </Button>
              </Table.Td>
              <Table.Td>
                {correctable.some((known) => known === zone) && !filter.asOf && customers > 0 && (
                  <ActionIcon variant="default" onClick={() => correct(zone)} aria-label={t('corrections.title', { zone: t(`zone.${zone}`) })} title={t('corrections.create')}>
                    <IconPlus size={14} />
                  </ActionIcon>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Suspense>{correcting && <CorrectionsDialog zone={correcting} filter={filter} onClose={() => correct(null)} />}</Suspense>
    </>
  )
}

interface ListedProps {
  filter: MapFilter
  area: { zone?: Zone; column?: number; row?: number }
  page: number | undefined
  onPage: (page: number) => void
  onAll: () => void
}

function Listed({ filter, area, page, onPage, onAll }: ListedProps) {
  const { t } = useTranslation('care')
  const list = useCareCustomers(filter, area, page)
  const narrowed = area.zone !== undefined || area.column !== undefined
  return (
    <Panel
      title={area.zone ? t(`zone.${area.zone}`) : t(area.column === undefined ? 'map.everybody' : 'map.ofCell')}
      aside={
        narrowed && (
          <Button variant="subtle" size="xs" onClick={onAll}>
            {t('map.all')}
          </Button>
        )
      }
    >
      <PagedTable
        label={t('customers')}
        columns={[
          { key: 'name', header: t('customer'), render: (row) => row.name },
          { key: 'tier', header: t('tier'), render: (row) => row.tier ?? '–' },
          { key: 'care', header: t('contactQuality'), align: 'right', render: (row) => row.care },
          { key: 'worth', header: t('worth'), align: 'right', render: (row) => row.worth },
          {
            key: 'zone',
            header: t('zoneName'),
            width: '26%',
            render: (row) => (
              <Stack gap={0}>
                <span>{t(`zone.${row.zone}`)}</span>
                <Text size="xs" c="dimmed">
                  {t(`reason.${row.reason}`, { defaultValue: row.reason })}
                </Text>
              </Stack>
            ),
          },
          { key: 'correction', header: t('corrections.column'), render: (row) => (row.corrected ? t('corrections.running') : t(`correction.${row.correction}`)) },
          { key: 'owner', header: t('owner'), render: (row) => <PersonName person={row.owner} fallback={row.team?.name} /> },
        ]}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/customers/${row.id}?tab=care`}
        onPage={onPage}
        empty={
          <EmptyState icon={IconMapOff} title={t('map.empty')} titleOrder={3}>
            {t('map.emptyText')}
          </EmptyState>
        }
      />
    </Panel>
  )
}
