import { Button, Group, NumberInput, Skeleton, Stack, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Money } from '@/shared/ui/Money'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useChangeSettings, useResults, useSettings, type Settings } from '../api/cases'

/** What each effort brings, beside those who were left alone. */
export function ResultsPage() {
  const { t } = useTranslation('cases')
  const me = useMe()
  const format = useFormat()
  const { data, error, refetch } = useResults()
  return (
    <>
      <PageHeader
        title={t('results.title')}
        over={
          <AppLink href="/retention/cases" className="link">
            {t('title')}
          </AppLink>
        }
        under={data && <Text size="sm" c="dimmed">{t('results.period', { from: format.plainDate(data.from), to: format.plainDate(data.to), days: data.savedDays })}</Text>}
        actions={
          <Button component="a" href="/api/retention/results.csv" variant="default" leftSection={<IconDownload size={16} />}>
            {t('results.export')}
          </Button>
        }
      />
      <Stack>
        {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
        {!error && !data && <Skeleton height={200} />}
        {data && (
          <Panel>
            {data.rows.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('results.none')}
              </Text>
            ) : (
              <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('results.title') } }}>
                <Table aria-label={t('results.title')}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('effort.title')}</Table.Th>
                      {(['cases', 'running', 'saved', 'spent', 'margin', 'perCase'] as const).map((column) => (
                        <Table.Th key={column} ta="right">
                          {t(`results.${column}`)}
                        </Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {data.rows.map((row) => (
                      <Table.Tr key={`${row.effort}${row.heldOut}`}>
                        <Table.Th scope="row" fw={row.heldOut ? 400 : 600}>
                          {row.heldOut ? t('results.heldOut', { effort: t(`effort.level.${row.effort}`) }) : t(`effort.level.${row.effort}`)}
                        </Table.Th>
                        <Table.Td ta="right">{format.number(row.cases)}</Table.Td>
                        <Table.Td ta="right">{format.number(row.running)}</Table.Td>
                        <Table.Td ta="right">
                          {format.number(row.saved)}
                          {row.savedPercent !== null && ` (${format.percent(Number(row.savedPercent))})`}
                        </Table.Td>
                        <Table.Td ta="right">
                          <Money value={row.spent} />
                        </Table.Td>
                        <Table.Td ta="right">
                          <Money value={row.margin} />
                        </Table.Td>
                        <Table.Td ta="right">
                          <Money value={row.marginPerCase} />
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </Panel>
        )}
        <SettingsPanel editable={me.role === 'MANAGER' || me.role === 'ADMIN'} />
      </Stack>
    </>
  )
}

function SettingsPanel({ editable }: { editable: boolean }) {
  const { data, error } = useSettings()
  if (error) return <ProblemAlert error={error} />
  return data ? <SettingsForm key={data.version} settings={data} editable={editable} /> : <Skeleton height={160} />
}

const numbers = ['holdOutPercent', 'contactMost', 'contactDays', 'savedDays', 'nightlyMost'] as const

function SettingsForm({ settings, editable }: { settings: Settings; editable: boolean }) {
  const { t } = useTranslation('cases')
  const change = useChangeSettings()
  const [draft, setDraft] = useState(settings)
  return (
    <Panel title={t('settings.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ body: draft }, { onSuccess: () => toast(t('settings.saved')) })
        }}
      >
        <Stack maw={520}>
          {numbers.map((name) => (
            <NumberInput
              key={name}
              label={t(`settings.${name}`)}
              description={t(`settings.${name}Hint`)}
              readOnly={!editable}
              min={0}
              max={name === 'holdOutPercent' ? 50 : 10000}
              decimalScale={name === 'holdOutPercent' ? 1 : 0}
              hideControls
              value={Number(draft[name])}
              onChange={(value) => setDraft({ ...draft, [name]: Number(value) })}
            />
          ))}
          {change.error != null && <ProblemAlert error={change.error} />}
          {editable && (
            <Group>
              <Button type="submit" loading={change.isPending}>
                {t('settings.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  )
}
