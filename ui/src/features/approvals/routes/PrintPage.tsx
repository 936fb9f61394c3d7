import { Box, Button, Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ItemsTable } from '@/features/opportunities/components/ItemsTable'
import { useFormat } from '@/shared/i18n/format'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useApproval, type Approval, type Round } from '../api/approvals'
import { Happenings } from '../components/Happenings'
import { Levels } from '../components/Levels'
import { termsFacts } from '../components/terms'
import classes from './PrintPage.module.css'

const route = getRouteApi('/approvals/$approvalId/print')

/** The whole history of a request on paper, or as the PDF the browser makes of it. */
export function PrintPage() {
  const { approvalId } = route.useParams()
  const { data: approval, error, refetch } = useApproval(approvalId)
  if (error && !approval) return <Unavailable error={error} retry={() => void refetch()} />
  return approval ? <Paper approval={approval} /> : null
}

function Paper({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  useDocumentTitle(`${t(`kind.${approval.kind}`)} – ${approval.subject.label}`)
  return (
    <main className={classes.paper}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {approval.subject.label}
          </Text>
          <Title order={1} size="h2">
            {t(`kind.${approval.kind}`)}
          </Title>
          <Text size="sm">
            {t(`state.${approval.state}`)} · {t('print.printed', { at: format.dateTime(new Date().toISOString()) })}
          </Text>
        </div>
        <Button className={classes.button} leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </Group>
      {approval.rounds.map((round) => (
        <RoundSection key={round.id} round={round} at={round.id === approval.id ? approval.level : 0} />
      ))}
    </main>
  )
}

function RoundSection({ round, at }: { round: Round; at: number }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const { facts } = round
  return (
    <section className={classes.round}>
      <Title order={2} size="h3" mb="xs">
        {t('round', { round: round.round })} – {t(`state.${round.state}`)}
      </Title>
      <Facts
        cols={3}
        facts={[
          [t('requester'), round.requester.name],
          [t('requestedAt'), format.dateTime(round.requestedAt)],
          [t('customer'), facts.customer?.name],
          [t('discount'), facts.discountPercent === null ? null : format.percent(facts.discountPercent)],
          [t('amount'), facts.amount && <Money value={facts.amount} />],
          [t('listAmount'), facts.listAmount && <Money value={facts.listAmount} />],
          [t('margin'), facts.marginPercent === null ? null : format.percent(facts.marginPercent)],
          ...termsFacts(facts.terms, t),
        ]}
      />
      {facts.items.length > 0 && (
        <Box mt="md">
          <ItemsTable items={facts.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product }))} />
        </Box>
      )}
      <Title order={3} size="h4" mt="md">
        {t('steps')}
      </Title>
      <Levels round={round} at={at} />
      {round.events.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md" mb="xs">
            {t('happened')}
          </Title>
          <Happenings events={round.events} />
        </>
      )}
    </section>
  )
}
