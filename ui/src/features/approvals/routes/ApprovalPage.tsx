import { Badge, Grid, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel'
import { useMe } from '@/features/identity/api/session'
import { ItemsTable } from '@/features/opportunities/components/ItemsTable'
import { ProcessPanel } from '@/features/studio/components/ProcessPanel'
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
import { Steps } from '../components/Steps'

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
  const me = useMe()
  const { facts, state } = approval
  const open = state === 'OPEN'
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
            {open && <DueDate dueAt={approval.dueAt} late={approval.dueAt !== null && Date.parse(approval.dueAt) < now} />}
          </>
        }
        actions={open && approval.requester?.id === me.id && <RecallButton approval={approval} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            {open && approval.taskId && <DecisionPanel approval={approval} />}
            <Panel title={t('asked')}>
              <Facts
                cols={3}
                facts={[
                  [t('discount'), <strong key="discount">{format.percent(facts.discountPercent ?? 0)}</strong>],
                  [t('amount'), facts.amount && <Money value={facts.amount} />],
                  [t('listAmount'), facts.listAmount && <Money value={facts.listAmount} />],
                  [t('margin'), facts.marginPercent === null ? null : format.percent(facts.marginPercent)],
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
            <ProcessPanel subject={{ type: 'approval', id: approval.id }} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            <Panel title={t('steps')}>
              <Steps steps={approval.steps} open={open} />
            </Panel>
            {facts.customer && <CustomerGlancePanel customerId={facts.customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}
