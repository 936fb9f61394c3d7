import { Button, Grid, Skeleton, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelinePanel } from '@/features/activities/components/TimelinePanel'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { DueDate } from '@/shared/ui/DueDate'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useLead, type Lead, type Outcome } from '../api/leads'
import { StatusBadge, TemperatureBadge } from '../components/LeadBadges'
import { ContactPanel, DecisionPanel, DuplicatesAlert, InterestPanel, ScorePanel } from '../components/LeadPanels'

const DecisionDialog = lazy(() => import('../components/DecisionDialog').then((module) => ({ default: module.DecisionDialog })))
const WithdrawalDialog = lazy(() => import('../components/WithdrawalDialog').then((module) => ({ default: module.WithdrawalDialog })))

const route = getRouteApi('/shell/leads/$leadId')

export function LeadPage() {
  const { leadId } = route.useParams()
  const { data: lead, error, refetch } = useLead(leadId)
  if (lead) return <KnownLead key={lead.id} lead={lead} />
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  return (
    <Stack>
      <Skeleton height={60} maw={420} />
      <Skeleton height={240} />
    </Stack>
  )
}

function KnownLead({ lead }: { lead: Lead }) {
  const undecided = lead.status === 'OPEN' || lead.status === 'NURTURING'
  const subject = { type: 'lead', id: lead.id }
  return (
    <>
      <PageHeader
        title={lead.name}
        over={lead.company}
        under={
          <>
            <StatusBadge status={lead.status} />
            {lead.temperature && <TemperatureBadge lead={lead} />}
            {undecided && lead.dueAt && <DueDate dueAt={lead.dueAt} late={lead.late} />}
            <PersonName person={lead.owner} fallback={lead.team?.name} />
          </>
        }
        actions={undecided && <Decisions lead={lead} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            {undecided && <DuplicatesAlert duplicates={lead.duplicates} />}
            {lead.decision && <DecisionPanel lead={lead} decision={lead.decision} />}
            <ContactPanel contact={lead.contact} />
            <InterestPanel lead={lead} />
            <ProcessPanel subject={subject} />
            <TimelinePanel subject={subject} customerId={lead.customer?.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <ScorePanel lead={lead} />
            {lead.customer && <CustomerGlancePanel customerId={lead.customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}

function Decisions({ lead }: { lead: Lead }) {
  const { t } = useTranslation('leads')
  const [outcome, setOutcome] = useState<Outcome>()
  const [withdrawal, withdrawing] = useDisclosure(false)
  return (
    <>
      <Button onClick={() => setOutcome('QUALIFIED')}>{t('decide.QUALIFIED.title')}</Button>
      <Button variant="default" onClick={() => setOutcome('NURTURE')}>
        {t('decide.NURTURE.title')}
      </Button>
      <Button variant="default" onClick={() => setOutcome('DISQUALIFIED')}>
        {t('decide.DISQUALIFIED.title')}
      </Button>
      <Button variant="subtle" color="gray" onClick={withdrawing.open}>
        {t('withdraw.title')}
      </Button>
      <Suspense>
        {outcome && <DecisionDialog lead={lead} outcome={outcome} onClose={() => setOutcome(undefined)} />}
        {withdrawal && <WithdrawalDialog lead={lead} onClose={withdrawing.close} />}
      </Suspense>
    </>
  )
}
