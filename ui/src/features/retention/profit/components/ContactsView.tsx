import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import table from '../../components/panels.module.css'
import { exportHref, useChannelEffects, useContactBands, type ChannelEffects, type ContactBands } from '../api/profit'
import { Share } from './Share'
import { strength } from './strength'

/** Contacts and the purchases around them: by channel, and by how much customers were talked to. */
export function ContactsView() {
  return (
    <Stack>
      <ChannelsPanel />
      <BandsPanel />
    </Stack>
  )
}

const DAYS = ['7', '14', '30', '60', '90']
const MONTHS = ['1', '3', '6', '12']

function ChannelsPanel() {
  const { t } = useTranslation('profit')
  const [days, setDays] = useState('30')
  const { data, error, refetch } = useChannelEffects(Number(days))
  return (
    <Panel
      title={t('channels')}
      aside={
        <Aside href={exportHref('channels', { days })}>
          <NativeSelect size="xs" aria-label={t('days')} value={days} data={DAYS.map((value) => ({ value, label: t('daysOf', { count: Number(value) }) }))} onChange={(event) => setDays(event.currentTarget.value)} />
        </Aside>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('channelsText')}
      </Text>
      {error && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={180} />}
      {data && (data.channels.length > 0 ? <Channels effects={data} /> : <Text size="sm">{t('noContacts')}</Text>)}
    </Panel>
  )
}

function Channels({ effects }: { effects: ChannelEffects }) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  return (
    <>
      <Frame label={t('channels')} first={t('channel')} columns={[t('contacts'), t('costOfOne'), t('boughtBefore'), t('boughtAfter'), t('revenueBefore'), t('revenueAfter')]}>
        {effects.channels.map((row) => (
          <Row
            key={row.kind}
            name={t(`kind.${row.kind}`)}
            cells={[
              format.number(row.contacts),
              <Money key="cost" value={row.cost} />,
              <Share key="before" percent={row.boughtBeforePercent} />,
              <Share key="after" percent={row.boughtAfterPercent} />,
              <Money key="revenueBefore" value={row.revenueBefore} />,
              <Money key="revenueAfter" value={row.revenueAfter} />,
            ]}
          />
        ))}
      </Frame>
      <Sampled share={effects.share} />
    </>
  )
}

function BandsPanel() {
  const { t } = useTranslation('profit')
  const [months, setMonths] = useState('6')
  const { data, error, refetch } = useContactBands(Number(months))
  return (
    <Panel
      title={t('bands')}
      aside={
        <Aside href={exportHref('contact-bands', { months })}>
          <NativeSelect size="xs" aria-label={t('months')} value={months} data={MONTHS.map((value) => ({ value, label: t('monthsOf', { count: Number(value) }) }))} onChange={(event) => setMonths(event.currentTarget.value)} />
        </Aside>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('bandsText')}
      </Text>
      {error && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={180} />}
      {data && (data.bands.length > 0 ? <Bands effect={data} /> : <Text size="sm">{t('noBands')}</Text>)}
    </Panel>
  )
}

function Bands({ effect }: { effect: ContactBands }) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  const said = (value: number | null) => {
    if (value === null) return '–'
    const word = t(`strength.${strength(value)}`)
    const strong = value < 0 && strength(value) !== 'none' ? t('inverse', { strength: word }) : word
    return `${format.decimal(String(value))} (${strong})`
  }
  return (
    <>
      <Frame label={t('bands')} first={t('band')} columns={[t('customers'), t('by.CONTACT_COST'), t('revenueBefore'), t('revenueAfter'), t('bought')]}>
        {effect.bands.map((row) => (
          <Row
            key={row.least}
            name={row.most === null ? t('bandFrom', { least: row.least }) : row.least === row.most ? format.number(row.least) : t('bandRange', { least: row.least, most: row.most })}
            cells={[
              format.number(row.customers),
              <Money key="cost" value={row.contactCost} />,
              <Money key="before" value={row.revenueBefore} />,
              <Money key="after" value={row.revenueAfter} />,
              <Share key="bought" percent={row.boughtPercent} />,
            ]}
          />
        ))}
      </Frame>
      <Text size="xs" c="dimmed" my="xs">
        {t('perCustomer')} {t('correlation')}
      </Text>
      <Facts
        facts={[
          [t('withRevenue'), said(effect.withRevenue)],
          [t('withChange'), said(effect.withChange)],
        ]}
      />
      <Sampled share={effect.share} />
    </>
  )
}

function Aside({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useTranslation('profit')
  return (
    <Group gap="xs">
      {children}
      <Button component="a" href={href} download variant="default" size="xs" leftSection={<IconDownload size={14} />}>
        {t('export')}
      </Button>
    </Group>
  )
}

function Sampled({ share }: { share: number }) {
  const { t } = useTranslation('profit')
  if (share <= 1) return null
  return (
    <Text size="xs" c="dimmed" mt="xs">
      {t('share', { count: share })}
    </Text>
  )
}

function Frame({ label, first, columns, children }: { label: string; first: string; columns: string[]; children: ReactNode }) {
  return (
    <div className={table.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={table.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Row({ name, cells }: { name: string; cells: ReactNode[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, place) => (
        <td key={place} className={table.number}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
