import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { DateInput, today } from '@/shared/ui/dates'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useReviews, useStartReview, useUndecided, type Review } from '../api/value'
import classes from './panels.module.css'

const colours = { RUNNING: 'marmalade', STUCK: 'red', ABANDONED: 'gray', DONE: 'pine' } as const

/** The last reviews, and a new one whenever a manager wants it. */
export function ReviewsPanel() {
  const { t } = useTranslation('retention')
  const { data: reviews, error, refetch } = useReviews(true)
  const start = useStartReview()
  const [asOf, setAsOf] = useState<string | null>(today())
  return (
    <Panel title={t('reviews.title')}>
      <Stack gap="md">
        <Group gap="xs" align="flex-end">
          <DateInput label={t('reviews.asOf')} value={asOf} onChange={setAsOf} maxDate={today()} w={160} />
          <Button
            loading={start.isPending}
            disabled={!asOf}
            onClick={() => asOf && start.mutate({ body: { asOf } }, { onSuccess: () => toast(t('reviews.started')) })}
          >
            {t('reviews.start')}
          </Button>
        </Group>
        {asOf && asOf !== today() && <Text size="sm">{t('reviews.anotherDay')}</Text>}
        {start.error && <ProblemAlert error={start.error} />}
        {error && !reviews && <ProblemAlert error={error} retry={() => void refetch()} />}
        {!error && !reviews && <Skeleton height={120} />}
        {reviews?.length === 0 && <Text size="sm">{t('reviews.none')}</Text>}
        {reviews?.map((review) => <ReviewLine key={review.id} review={review} />)}
      </Stack>
    </Panel>
  )
}

function ReviewLine({ review }: { review: Review }) {
  const { t } = useTranslation('retention')
  const format = useFormat()
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t('card.asOf', { date: format.plainDate(review.asOf) })}
        </Text>
        <Badge size="sm" variant="light" color={colours[review.state]} tt="none">
          {t(`reviews.state.${review.state}`)}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {[format.dateTime(review.startedAt), review.startedBy?.name ?? t('reviews.night'), review.state === 'RUNNING' && t(`reviews.stage.${review.stage}`), review.tableVersion != null && t('card.version', { version: review.tableVersion })].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm">{t('reviews.numbers', { customers: format.number(review.customers), facts: format.number(review.factsChanged), changed: format.number(review.changed) })}</Text>
      {review.rowByRow && <Text size="sm">{t('reviews.rowByRow')}</Text>}
      {review.state === 'STUCK' && (
        <AppLink href="/incidents" className="link">
          {t('reviews.stuck')}
        </AppLink>
      )}
      {review.undecided > 0 && <Undecided review={review} />}
    </div>
  )
}

function Undecided({ review }: { review: Review }) {
  const { t } = useTranslation('retention')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={`link ${classes.summary}`}>{t('reviews.undecided', { count: review.undecided, customers: format.number(review.undecided) })}</summary>
      {open && <UndecidedList id={review.id} />}
    </details>
  )
}

function UndecidedList({ id }: { id: string }) {
  const { t } = useTranslation('retention')
  const { data, error } = useUndecided(id)
  if (error) return <ProblemAlert error={error} />
  return (
    <Stack gap={2} mt={4}>
      {data?.map(({ customer, violated }) => (
        <Text size="sm" key={customer.id}>
          <AppLink href={`/customers/${customer.id}`} className="link">
            {customer.name}
          </AppLink>{' '}
          · {t(violated ? 'reviews.violated' : 'reviews.noRule')}
        </Text>
      ))}
    </Stack>
  )
}
