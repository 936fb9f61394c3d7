import { Badge, Button, Grid, Skeleton, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { ItemsTable } from '@/features/opportunities/components/ItemsTable'
import { ReviewedRelease } from '@/features/releases/components/ReviewedRelease'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { useFormat } from '@/shared/i18n/format'
import { SubjectLink } from '@/shared/ui/AppLink'
import { DueDate } from '@/shared/ui/DueDate'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { useNow } from '@/shared/ui/useNow'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useApproval, type Approval } from '../api/approvals'
import { DecisionPanel } from '../components/DecisionPanel'
import { RecallButton } from '../components/RecallButton'
import { ChangesPanel } from '../components/ChangesPanel'
import { Happenings } from '../components/Happenings'
import { Levels } from '../components/Levels'
import { termsFacts } from '../components/terms'
import { OpinionPanel } from '../components/OpinionPanel'

const route = getRouteApi('/shell/approvals/$approvalId')
const colours: Record<Approval['state'], string> = {
  OPEN: 'marmalade',
  APPROVED: 'pine',
  REJECTED: 'red',
  RETURNED: 'marmalade',
  RECALLED: 'gray',
  WITHDRAWN: 'gray',
}

export function ApprovalPage() {
  const { approvalId } = route.useParams()
  const { data: approval, error, refetch } = useApproval(approvalId)
  if (error && !approval) return <Unavailable error={error} retry={() => void refetch()} />
  if (!approval) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={320} />
      </Stack>
    )
  }
  return <Request approval={approval} />
}

function Request({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const now = useNow()
  const { facts, state } = approval
  const open = state === 'OPEN'
  const happened = approval.rounds.flatMap((round) => round.events)
  return (
    <>
      <PageHeader
        title={t(`kind.${approval.kind}`)}
        over={<SubjectLink subject={approval.subject} />}
        under={
          <>
            <Badge variant="light" color={colours[state]} tt="none">
              {t(`state.${state}`)}
            </Badge>
            {approval.round > 1 && (
              <Badge variant="outline" color="gray" tt="none">
                {t('round', { round: approval.round })}
              </Badge>
            )}
            {open && <DueDate dueAt={approval.dueAt} late={approval.dueAt !== null && Date.parse(approval.dueAt) < now} />}
          </>
        }
        actions={
          <>
            <Button component="a" href={`/approvals/${approval.id}/print`} target="_blank" rel="noopener" variant="subtle" leftSection={<IconPrinter size={16} />}>
              {t('print.open')}
            </Button>
            {approval.chances.recall && <RecallButton approval={approval} />}
          </>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            {approval.chances.decide && <DecisionPanel approval={approval} />}
            {approval.chances.opine && <OpinionPanel approval={approval} />}
            <ChangesPanel approval={approval} />
            <Panel title={t('asked')}>
              <Facts
                cols={3}
                facts={[
                  [t('discount'), facts.discountPercent === null ? null : <strong key="discount">{format.percent(facts.discountPercent)}</strong>],
                  [t('amount'), facts.amount && <Money value={facts.amount} />],
                  [t('listAmount'), facts.listAmount && <Money value={facts.listAmount} />],
                  [t('margin'), facts.marginPercent === null ? null : format.percent(facts.marginPercent)],
                  ...termsFacts(facts.terms, t),
                  [t('requester'), <PersonName key="requester" person={approval.requester} />],
                  [t('requestedAt'), format.dateTime(approval.requestedAt)],
                ]}
              />
            </Panel>
            {facts.items.length > 0 && (
              <Panel title={t('items')}>
                <ItemsTable items={facts.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product }))} />
              </Panel>
            )}
            <ReviewedRelease subject={approval.subject} />
            <ProcessPanel subject={{ type: 'approval', id: approval.id }} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            {[...approval.rounds].reverse().map((round) => (
              <Panel key={round.id} title={approval.rounds.length > 1 ? t('round', { round: round.round }) : t('steps')}>
                <Levels round={round} at={round.id === approval.id ? approval.level : 0} />
              </Panel>
            ))}
            {happened.length > 0 && (
              <Panel title={t('happened')}>
                <Happenings events={happened} />
              </Panel>
            )}
            {facts.customer && <CustomerGlancePanel customerId={facts.customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}
