import { Badge, Skeleton, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useMigration, useSteps } from '../api/migrations'
import { InstancesPanel } from '../components/InstancesPanel'
import { PlanPanel } from '../components/PlanPanel'
import { stateColours } from '../components/stateColours'
import { StepsPanel } from '../components/StepsPanel'

const route = getRouteApi('/shell/studio/migrations/$migration')

/** One move of what is running: the plan, the way it goes, and everybody it is about. */
export function MigrationPage() {
  const { t } = useTranslation('migrations')
  const { migration: id } = route.useParams()
  const { data: migration, error, refetch } = useMigration(id)
  const steps = useSteps()
  if (error && !migration) return <Unavailable error={error} retry={() => void refetch()} />
  if (!migration) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={340} />
      </Stack>
    )
  }
  const { summary } = migration
  return (
    <>
      <PageHeader
        title={summary.name}
        over={
          <AppLink href="/studio/migrations" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <>
            <Badge variant="light" color={stateColours[summary.state]} tt="none">
              {t(`state.${summary.state}`)}
            </Badge>
            <Text size="sm">{t('toRelease', { release: summary.release, from: summary.from.version, to: summary.to.version })}</Text>
          </>
        }
      />
      <Stack>
        <StepsPanel migration={migration} steps={steps} />
        <PlanPanel migration={migration} steps={steps} />
        <InstancesPanel migration={migration} />
      </Stack>
    </>
  )
}
