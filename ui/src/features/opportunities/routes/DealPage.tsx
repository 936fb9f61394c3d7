import { Badge, Button, Grid, Skeleton, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelinePanel } from '@/features/activities/components/TimelinePanel'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useOpportunity, useStageWord, type Opportunity } from '../api/opportunities'
import { DealFacts } from '../components/DealFacts'
import { ItemsPanel } from '../components/ItemsPanel'
import { PendingBanner } from '../components/PendingBanner'
import { StageStrip } from '../components/StageStrip'

const LossDialog = lazy(() => import('../components/LossDialog').then((module) => ({ default: module.LossDialog })))
const ReopenDialog = lazy(() => import('../components/ReopenDialog').then((module) => ({ default: module.ReopenDialog })))

const route = getRouteApi('/shell/opportunities/$opportunityId')
const colours = { OPEN: 'gray', WON: 'pine', LOST: 'red' }

export function DealPage() {
  const { opportunityId } = route.useParams()
  const { data: deal, error, refetch } = useOpportunity(opportunityId)
  if (error && !deal) return <Unavailable error={error} retry={() => void refetch()} />
  return deal ? <Deal key={deal.id} deal={deal} /> : <Waiting />
}

function Deal({ deal }: { deal: Opportunity }) {
  const { t, i18n } = useTranslation('opportunities')
  const wordOf = useStageWord()
  const [losing, loss] = useDisclosure(false)
  const [reopening, reopen] = useDisclosure(false)
  const subject = { type: 'opportunity', id: deal.id }
  const nameOf = (field: string) => {
    const key = `field.${field.replace(/(Id|Percent|Days)$/, '')}`
    return i18n.exists(key, { ns: 'opportunities' }) ? t(key) : field
  }
  const open = deal.status === 'OPEN'
  return (
    <>
      <PageHeader
        title={deal.name}
        over={
          <AppLink href="/pipeline" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <>
            <Badge variant="light" color={colours[deal.status]} tt="none">
              {t(`status.${deal.status}`)}
            </Badge>
            {deal.stalled && (
              <Badge variant="light" color="red" tt="none">
                {t('card.stalled')}
              </Badge>
            )}
          </>
        }
        actions={
          open ? (
            <Button variant="default" leftSection={<IconX size={16} />} onClick={loss.open}>
              {t('loss.action')}
            </Button>
          ) : (
            <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={reopen.open}>
              {t('reopen.action')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        <StageStrip deal={deal} nameOf={nameOf} />
        {deal.pending && <PendingBanner pending={deal.pending} />}
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
            <Stack gap="md">
              <ItemsPanel deal={deal} nameOf={nameOf} />
              <ProcessPanel subject={subject} />
              <TimelinePanel subject={subject} customerId={deal.customer?.id} wordOf={wordOf} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5, xl: 4 }} order={{ base: -1, md: 0 }}>
            <Stack gap="md">
              <DealFacts deal={deal} nameOf={nameOf} />
              {deal.customer && <CustomerGlancePanel customerId={deal.customer.id} />}
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
      <Suspense>
        {losing && <LossDialog deal={deal} onClose={loss.close} />}
        {reopening && <ReopenDialog deal={deal} onClose={reopen.close} />}
      </Suspense>
    </>
  )
}

function Waiting() {
  return (
    <Stack aria-busy>
      <Skeleton height={60} maw={420} />
      <Skeleton height={64} />
      <Skeleton height={320} />
    </Stack>
  )
}
