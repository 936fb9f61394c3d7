import { Badge, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { DueDate } from '@/shared/ui/DueDate'
import { Money } from '@/shared/ui/Money'
import { PersonName } from '@/shared/ui/PersonName'
import type { CaseCard, CaseColumn } from '../api/cases'
import { SignBadge, StateBadge, TierBadge } from './CaseBadges'
import classes from './CaseColumns.module.css'

/** Cases by their state; each column counts and sums all of its cases, shown or not. */
export function CaseColumns({ columns }: { columns: CaseColumn[] }) {
  const { t } = useTranslation('cases')
  return (
    <div className={classes.board} tabIndex={0} role="group" aria-label={t('title')}>
      {columns.map((column) => (
        <Column key={column.state} column={column} />
      ))}
    </div>
  )
}

function Column({ column }: { column: CaseColumn }) {
  const { t } = useTranslation('cases')
  return (
    <section className={classes.column} aria-labelledby={`cases-${column.state}`}>
      <div className={classes.head}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4" id={`cases-${column.state}`}>
            {t(`state.${column.state}`)}
          </Title>
          <Group gap={6} wrap="nowrap">
            {column.late > 0 && (
              <Badge color="red" variant="light" tt="none">
                {t('late', { count: column.late })}
              </Badge>
            )}
            <Badge variant="default">{column.count}</Badge>
          </Group>
        </Group>
        {column.count > 0 && (
          <Text size="sm" fw={600}>
            <Money value={column.spent} />
            <Text span size="xs" c="dimmed">
              {' '}
              {t('ofBudget')} <Money value={column.budget} />
            </Text>
          </Text>
        )}
      </div>
      <ul className={classes.cards}>
        {column.cases.map((card) => (
          <Card key={card.id} card={card} />
        ))}
        {column.count > column.cases.length && (
          <Text component="li" size="sm" c="dimmed" ta="center">
            {t('more', { count: column.count - column.cases.length })}
          </Text>
        )}
      </ul>
    </section>
  )
}

function Card({ card }: { card: CaseCard }) {
  const { t } = useTranslation('cases')
  return (
    <li className={classes.card} data-late={card.late || undefined}>
      <AppLink href={`/retention/cases/${card.id}`} className="link">
        {card.customer.name || t('erased')}
      </AppLink>
      <Group gap={6}>
        <SignBadge {...card} />
        <TierBadge tier={card.tier} />
      </Group>
      {card.budget && (
        <Text size="sm">
          <Money value={card.spent} />{' '}
          <Text span size="xs" c="dimmed">
            {t('ofBudget')} <Money value={card.budget} />
          </Text>
        </Text>
      )}
      <Group gap={6} justify="space-between">
        <PersonName person={card.owner} />
        {card.state === 'CLOSED' ? <StateBadge card={card} /> : card.dueAt && <DueDate dueAt={card.dueAt} late={card.late} />}
      </Group>
    </li>
  )
}
