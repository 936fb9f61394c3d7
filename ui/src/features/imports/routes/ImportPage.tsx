import { Alert, Badge, Button, Progress, Skeleton, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconChecklist, IconPlayerPlay } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { Unavailable } from '@/shared/ui/Unavailable'
import { isAtWork, useDryRun, useImport, useRun, type Import } from '../api/imports'
import { FormatPanel } from '../components/FormatPanel'
import { MappingPanel } from '../components/MappingPanel'
import { ProposalsPanel } from '../components/ProposalsPanel'
import { CountsPanel, RejectionsPanel } from '../components/ResultPanel'
import { stateColours } from '../components/stateColours'

const route = getRouteApi('/shell/imports/$importId')

export function ImportPage() {
  const { importId } = route.useParams()
  const { data: at, error, refetch } = useImport(importId)
  if (error && !at) return <Unavailable error={error} retry={() => void refetch()} />
  if (!at) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={320} />
      </Stack>
    )
  }
  return <Steps import={at} />
}

function Steps({ import: at }: { import: Import }) {
  const { t } = useTranslation('imports')
  const check = useDryRun()
  const run = useRun()
  const params = { path: { id: at.id } }
  const atWork = isAtWork(at)
  const done = at.state === 'DONE'
  const known = at.kind !== null && at.fields.every(({ name, required }) => !required || at.mapping[name])
  const results = at.state === 'CHECKED' || done
  return (
    <>
      <PageHeader
        title={at.fileName}
        over={
          <AppLink href="/imports" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <Badge variant="light" color={stateColours[at.state]} tt="none">
            {t(`state.${at.state}`)}
          </Badge>
        }
        actions={
          !atWork &&
          !done && (
            <>
              <Button
                variant={at.state === 'CHECKED' ? 'default' : 'filled'}
                leftSection={<IconChecklist size={17} />}
                disabled={!known}
                loading={check.isPending}
                onClick={() => check.mutate({ params })}
              >
                {at.state === 'CHECKED' ? t('checkAgain') : t('check')}
              </Button>
              {at.state === 'CHECKED' && (
                <Button leftSection={<IconPlayerPlay size={17} />} loading={run.isPending} onClick={() => run.mutate({ params })}>
                  {t('run')}
                </Button>
              )}
            </>
          )
        }
      />
      <Stack gap="md">
        {check.error != null && <ProblemAlert error={check.error} />}
        {run.error != null && <ProblemAlert error={run.error} />}
        {at.state === 'FAILED' && (
          <Alert color="red" icon={<IconAlertTriangle />} title={t('state.FAILED')}>
            {t(`failure.${at.failure}`, { defaultValue: t('failure.other') })}
          </Alert>
        )}
        {atWork && <Working import={at} />}
        {results && <CountsPanel import={at} />}
        {!atWork && !done && at.proposals.length > 0 && <ProposalsPanel import={at} disabled={false} />}
        {results && at.rejections.length > 0 && <RejectionsPanel import={at} />}
        {!done && <FormatPanel import={at} disabled={atWork} />}
        {!done && at.kind && <MappingPanel import={at} disabled={atWork} />}
      </Stack>
    </>
  )
}

/** How far the server is; the page may be left meanwhile, the work goes on. */
function Working({ import: at }: { import: Import }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const share = at.rows > 0 ? (at.processed / at.rows) * 100 : 0
  const words = t('progress', { done: format.number(at.processed), rows: format.number(at.rows) })
  return (
    <Panel title={t(`state.${at.state}`)}>
      <Progress.Root size="lg">
        <Progress.Section value={share} animated aria-label={words} />
      </Progress.Root>
      <Text size="sm" mt="xs" aria-live="polite">
        {words}
      </Text>
      <Text size="xs" c="dimmed">
        {t('leave')}
      </Text>
    </Panel>
  )
}
