import { Alert, Badge, Button, Grid, Skeleton, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelinePanel } from '@/features/activities/components/TimelinePanel'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { AppLink } from '@/shared/ui/AppLink'
import { DueDate } from '@/shared/ui/DueDate'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useCase, type PermittedOffer, type RetentionCase } from '../api/cases'
import { SignBadge, StateBadge, TierBadge } from '../components/CaseBadges'
import { EffortPanel, OffersPanel, SignsPanel, WorthPanel } from '../components/CasePanels'
import type { Noted } from '../components/NoteDialog'

const OfferDialog = lazy(() => import('../components/OfferDialog').then((module) => ({ default: module.OfferDialog })))
const NoteDialog = lazy(() => import('../components/NoteDialog').then((module) => ({ default: module.NoteDialog })))

const route = getRouteApi('/shell/retention/cases/$caseId')

export function CasePage() {
  const { caseId } = route.useParams()
  const { data: kept, error, refetch } = useCase(caseId)
  if (kept) return <Known key={kept.card.id} kept={kept} />
  if (error) return <Unavailable error={error} retry={() => void refetch()} />
  return (
    <Stack aria-busy>
      <Skeleton height={60} maw={420} />
      <Skeleton height={240} />
    </Stack>
  )
}

/** The customer's story on one screen: why they may go, what they are worth, what may be done and what was. */
function Known({ kept }: { kept: RetentionCase }) {
  const { t } = useTranslation('cases')
  const { card } = kept
  const subject = { type: 'retentionCase', id: card.id }
  const [offering, setOffering] = useState<{ start?: PermittedOffer }>()
  const [noting, setNoting] = useState<Noted>()
  const gone = card.customer.name === ''
  return (
    <>
      <PageHeader
        title={gone ? t('erased') : card.customer.name}
        over={
          <AppLink href="/retention/cases" className="link">
            {t('title')}
          </AppLink>
        }
        under={
          <>
            <StateBadge card={card} />
            <SignBadge {...card} />
            <TierBadge tier={card.tier} />
            {card.heldOut && (
              <Badge variant="outline" color="gray" tt="none">
                {t('heldOut')}
              </Badge>
            )}
            {card.dueAt && <DueDate dueAt={card.dueAt} late={card.late} />}
            <PersonName person={card.owner} />
          </>
        }
        actions={<Actions kept={kept} onNote={setNoting} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            {kept.note && (
              <Alert color="gray" title={card.result ? t(`result.${card.result}`) : t('note')}>
                <Text size="sm">{kept.note}</Text>
              </Alert>
            )}
            {kept.effort && (
              <EffortPanel effort={kept.effort} mayOffer={kept.mayOffer} onOffer={(start) => setOffering({ start })} />
            )}
            <SignsPanel kept={kept} />
            <OffersPanel kept={kept} />
            <ProcessPanel subject={subject} />
            <TimelinePanel subject={subject} customerId={gone ? undefined : card.customer.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <WorthPanel kept={kept} />
            {!gone && <CustomerGlancePanel customerId={card.customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>
        {offering && <OfferDialog kept={kept} start={offering.start} onClose={() => setOffering(undefined)} />}
        {noting && <NoteDialog kept={kept} what={noting} onClose={() => setNoting(undefined)} />}
      </Suspense>
    </>
  )
}

function Actions({ kept, onNote }: { kept: RetentionCase; onNote: (what: Noted) => void }) {
  const { t } = useTranslation('cases')
  const button = (what: Noted, variant: string) => (
    <Button key={what} variant={variant} onClick={() => onNote(what)}>
      {t(`${what}.title`)}
    </Button>
  )
  return (
    <>
      {kept.mayAnswer && [button('accept', 'filled'), button('decline', 'default')]}
      {kept.mayOffer && [button('settle', 'default'), button('letGo', 'default')]}
      {kept.card.state !== 'CLOSED' && button('close', 'subtle')}
    </>
  )
}
