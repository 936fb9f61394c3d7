import { Draggable, Droppable } from '@hello-pangea/dnd'
import { Badge, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { whole } from '@/shared/money'
import { Money } from '@/shared/ui/Money'
import type { BoardColumn as Column, Card } from '../api/opportunities'
import classes from './Board.module.css'
import { DealCard } from './DealCard'

/** Cards drawn at first; a column of hundreds would make every drag slow. */
const FIRST = 25

interface BoardColumnProps {
  column: Column
  now: number
  withOwner: boolean
  /** Cards can be lifted; not on a phone, where a finger scrolls. */
  draggable: boolean
  /** While a card is lifted: whether it may be dropped here. */
  takes: boolean | undefined
  onMenu: (card: Card) => void
}

export function BoardColumn({ column, now, withOwner, draggable, takes, onMenu }: BoardColumnProps) {
  const { t } = useTranslation('opportunities')
  const [shown, setShown] = useState(FIRST)
  const open = column.kind === 'OPEN'
  const cards = column.cards.slice(0, shown)
  const hidden = column.cards.length - cards.length
  const beyond = column.count - column.cards.length

  const card = (each: Card, index: number) => {
    const common = { card: each, now, open, withOwner, onMenu }
    if (!draggable) return <DealCard key={each.id} {...common} />
    return (
      <Draggable key={each.id} draggableId={each.id} index={index} isDragDisabled={!open}>
        {(drag, { isDragging }) => <DealCard {...common} drag={drag} lifted={isDragging} />}
      </Draggable>
    )
  }

  return (
    <section className={classes.column} data-takes={takes} aria-label={column.label}>
      <ColumnHead column={column} />
      {draggable ? (
        <Droppable droppableId={column.stage} isDropDisabled={takes === false}>
          {(drop, { isDraggingOver }) => (
            <ul ref={drop.innerRef} {...drop.droppableProps} className={classes.cards} data-over={isDraggingOver || undefined}>
              {cards.map(card)}
              {drop.placeholder}
            </ul>
          )}
        </Droppable>
      ) : (
        <ul className={classes.cards}>{cards.map(card)}</ul>
      )}
      {column.count === 0 && <p className={classes.nothing}>{t('column.empty')}</p>}
      {hidden > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setShown(shown + FIRST)}>
          {t('column.more', { count: Math.min(hidden, FIRST) })}
        </Button>
      )}
      {hidden === 0 && beyond > 0 && (
        <AppLink href={`/opportunities?stage=${encodeURIComponent(column.stage)}`} className={`link ${classes.beyond}`}>
          {t('column.list', { count: beyond })}
        </AppLink>
      )}
    </section>
  )
}

function ColumnHead({ column }: { column: Column }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  return (
    <header className={classes.columnHead} data-kind={column.kind}>
      <div className={classes.columnName}>
        <h2>{column.label}</h2>
        {column.older && (
          <Badge size="xs" variant="light" color="gray" tt="none">
            {t('column.older')}
          </Badge>
        )}
        <span className={classes.count}>{format.number(column.count)}</span>
      </div>
      <div className={classes.sum}>
        <Money value={column.sums.map(whole)} />
      </div>
      <div className={classes.dim} title={column.kind === 'OPEN' ? t('column.forecastHint', { probability: format.percent(column.probability) }) : undefined}>
        {column.kind === 'OPEN' ? (
          <>
            {t('column.forecast')} <Money value={column.weighted.map(whole)} />
          </>
        ) : (
          t('asOf.recent')
        )}
      </div>
    </header>
  )
}
