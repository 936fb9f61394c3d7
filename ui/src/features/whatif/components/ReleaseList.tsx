import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { toast } from '@/shared/ui/toast'
import { useOpen } from '@/shared/ui/AppLink'
import { useAskForFormerTable, useReleases, type Table, type TableRelease } from '../api/whatIf'
import { useDifferenceText } from './texts'

/** What the table has been through, and the way back. */
export function ReleaseList({ table }: { table: Table }) {
  const { t } = useTranslation('whatif')
  const [back, setBack] = useState<TableRelease | null>(null)
  const releases = useReleases(table.decision)
  return (
    <Panel title={t('releases.title')}>
      <Stack gap="md">
        {releases.data?.items.map((release) => (
          <Entry key={release.number} release={release} current={release.number === table.release} onBack={() => setBack(release)} />
        ))}
      </Stack>
      {back && <WayBack table={table} release={back} onClose={() => setBack(null)} />}
    </Panel>
  )
}

function Entry({ release, current, onBack }: { release: TableRelease; current: boolean; onBack: () => void }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const difference = useDifferenceText()
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Text fw={600}>
          {t('releases.number', { number: release.number })}
          {current && ` · ${t('releases.inForce')}`}
        </Text>
        <Text size="sm" c="dimmed">
          {format.dateTime(release.at)} · {release.by?.name ?? t('releases.shipped')}
          {release.goesBackTo !== null && ` · ${t('releases.back', { number: release.goesBackTo })}`}
        </Text>
        {release.reason && <Text size="sm">{release.reason}</Text>}
        {release.differences.length > 0 && (
          <List size="sm">
            {release.differences.map((each, index) => (
              <List.Item key={index}>{difference(each)}</List.Item>
            ))}
          </List>
        )}
      </div>
      {!current && (
        <Button size="xs" variant="default" leftSection={<IconHistory size={14} />} onClick={onBack}>
          {t('releases.goBack', { number: release.number })}
        </Button>
      )}
    </Group>
  )
}

interface WayBackProps {
  table: Table
  release: TableRelease
  onClose: () => void
}

function WayBack({ table, release, onClose }: WayBackProps) {
  const { t } = useTranslation('whatif')
  const [reason, setReason] = useState('')
  const ask = useAskForFormerTable()
  const open = useOpen()
  return (
    <FormDialog
      title={t('releases.goBack', { number: release.number })}
      submit={t('releases.confirm')}
      pending={ask.isPending}
      error={ask.error}
      disabled={!reason.trim()}
      onClose={onClose}
      onSubmit={() =>
        ask.mutate(
          { params: { path: { decision: table.decision } }, body: { to: release.number, reason, release: table.release } },
          {
            onSuccess: ({ request }) => {
              toast(t('release.done'))
              open(`/studio/release-requests/${request}`)
            },
          },
        )
      }
    >
      <Text size="sm">{t('releases.hint')}</Text>
      <Textarea data-autofocus label={t('release.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required />
    </FormDialog>
  )
}
