import type { DraggableProvided } from '@hello-pangea/dnd'
import { ActionIcon, Avatar, Badge } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconCalendarDue, IconDotsVertical, IconHourglass, IconShieldQuestion } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink, useOpen } from '@/shared/ui/AppLink'
import { Money } from '@/shared/ui/Money'
import type { Card } from '../api/opportunities'
import classes from './Board.module.css'

const DAY = 86_400_000

interface DealCardProps {
  card: Card
  now: number
  open: boolean
  withOwner: boolean
  lifted?: boolean
  drag?: DraggableProvided
  onMenu: (card: Card) => void
}

export const DealCard = memo(function DealCard({ card, now, open, withOwner, lifted, drag, onMenu }: DealCardProps) {
  const { t } = useTranslation('opportunities')
  const go = useOpen()
  const href = `/opportunities/${card.id}`
  return (
    <li
      ref={drag?.innerRef}
      {...drag?.draggableProps}
      {...drag?.dragHandleProps}
      // No button, as a drag handle is by default: the card holds a link and a button of its own.
      role={undefined}
      aria-label={drag ? card.name : undefined}
      className={classes.card}
      data-lifted={lifted || undefined}
      data-stalled={card.stalled || undefined}
      data-row={drag ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget && !lifted) go(href)
      }}
    >
      <div className={classes.cardHead}>
        <AppLink href={href} className={classes.name} draggable={false} tabIndex={drag ? -1 : undefined}>
          {card.name}
        </AppLink>
        {open && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('card.menu', { name: card.name })} onClick={() => onMenu(card)}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        )}
      </div>
      {card.customer && <div className={classes.customer}>{card.customer.name}</div>}
      <div className={classes.amount}>
        {card.amount ? <Money value={card.amount} /> : <span className={classes.dim}>{t('noAmount')}</span>}
        {card.discountPercent > 0 && <Discount percent={card.discountPercent} />}
      </div>
      {open && <Marks card={card} now={now} />}
      <div className={classes.cardFoot}>
        {open && <NextStep card={card} now={now} />}
        {withOwner && card.owner && <Avatar size={22} color="pine" name={card.owner.name} title={card.owner.name} alt={card.owner.name} ml="auto" />}
      </div>
    </li>
  )
})

function Discount({ percent }: { percent: number }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  return <span className={classes.dim}>{t('card.discount', { percent: format.percent(percent) })}</span>
}

function Marks({ card, now }: { card: Card; now: number }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const days = Math.max(0, Math.floor((now - Date.parse(card.stageSince)) / DAY))
  const closePassed = card.expectedClose !== null && Date.parse(card.expectedClose) + DAY < now
  return (
    <div className={classes.marks}>
      {card.pending && (
        <Badge variant="light" color="marmalade" tt="none" leftSection={<IconShieldQuestion size={13} />}>
          {t('card.waits')}
        </Badge>
      )}
      {card.stalled && (
        <Badge variant="light" color="red" tt="none" leftSection={<IconAlertTriangle size={13} />}>
          {t('card.stalled')}
        </Badge>
      )}
      <span className={classes.mark} title={format.dateTime(card.stageSince)}>
        <IconHourglass size={13} aria-hidden />
        {days === 0 ? t('card.today') : t('card.age', { count: days })}
      </span>
      {card.expectedClose && (
        <span className={closePassed ? classes.late : classes.mark}>
          <IconCalendarDue size={13} aria-hidden />
          {t('card.close', { date: format.plainDate(card.expectedClose) })}
        </span>
      )}
    </div>
  )
}

function NextStep({ card, now }: { card: Card; now: number }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const next = card.nextActivity
  if (!next) return <span className={classes.warn}>{t('card.noNext')}</span>
  return (
    <span className={Date.parse(next.at) < now ? classes.late : classes.next} title={format.dateTime(next.at)}>
      <IconArrowRight size={13} aria-hidden />
      {next.title}, {format.relative(next.at, now)}
    </span>
  )
}
