import { Box, Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconLayoutKanban, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { useFormat } from '@/shared/i18n/format'
import { sums, whole } from '@/shared/money'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { SearchField } from '@/shared/ui/SearchField'
import { useBoard, type Board, type BoardColumn, type Card } from '../api/opportunities'
import { BoardByStage, BoardView } from '../components/BoardView'
import classes from '../components/Board.module.css'
import { useBoardMoves } from '../components/useBoardMoves'

const AsOf = lazy(() => import('../components/AsOf').then((module) => ({ default: module.AsOf })))
const NewDealDialog = lazy(() => import('../components/NewDealDialog').then((module) => ({ default: module.NewDealDialog })))
const MoveDialog = lazy(() => import('../components/MoveDialog').then((module) => ({ default: module.MoveDialog })))
const LossDialog = lazy(() => import('../components/LossDialog').then((module) => ({ default: module.LossDialog })))
const RefusedDialog = lazy(() => import('../components/RefusedDialog').then((module) => ({ default: module.RefusedDialog })))

const route = getRouteApi('/shell/pipeline')

export function BoardPage() {
  const { t } = useTranslation('opportunities')
  const me = useMe()
  const { query, owner = me.role === 'REP' ? 'mine' : 'all', asOf, stage } = route.useSearch()
  const navigate = route.useNavigate()
  const search = { owner, query, asOf }
  const { data, error, refetch, isPlaceholderData } = useBoard(search)
  const moves = useBoardMoves(search)
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [creating, creation] = useDisclosure(false)
  const [menu, setMenu] = useState<Card>()
  const [losing, setLosing] = useState<Card>()
  const openMenu = useCallback((card: Card) => setMenu(card), [])

  const board = data && moves.asShown(data)
  const move = (card: Card, from: BoardColumn, to: BoardColumn, index?: number) => {
    if (to.kind === 'LOST') setLosing(card)
    else void moves.move(card, from, to, index)
  }
  const empty = board?.columns.every(({ count }) => count === 0) ?? false
  const withOwner = owner === 'all'
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        under={board && !empty && <Totals board={board} />}
        actions={
          <>
            <SegmentedControl
              aria-label={t('whose')}
              value={owner}
              onChange={(next) => void navigate({ search: (all) => ({ ...all, owner: next as typeof owner }) })}
              data={[
                { value: 'mine', label: t('owner.mine') },
                { value: 'all', label: t('owner.all') },
              ]}
            />
            <SearchField value={query} label={t('search')} onSearch={(next) => void navigate({ search: (all) => ({ ...all, query: next }) })} />
            <Suspense>
              <AsOf value={asOf} onChange={(day) => void navigate({ search: (all) => ({ ...all, asOf: day }) })} />
            </Suspense>
            <Button leftSection={<IconPlus size={18} />} onClick={creation.open}>
              {t('create.title')}
            </Button>
          </>
        }
      />
      {moves.failure != null && (
        <Box mb="sm">
          <ProblemAlert error={moves.failure} onClose={moves.forgetFailure} />
        </Box>
      )}
      {error != null && !board && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !board && <Waiting />}
      {board && empty && (
        <EmptyState
          icon={query ? IconSearchOff : IconLayoutKanban}
          title={query ? t('empty.search') : t('empty.title')}
          action={
            <Group mt="sm">
              {query && (
                <Button variant="light" onClick={() => void navigate({ search: (all) => ({ ...all, query: undefined }) })}>
                  {t('clear', { ns: 'shared' })}
                </Button>
              )}
              <Button onClick={creation.open}>{t('create.title')}</Button>
            </Group>
          }
        >
          {!query && t('empty.text')}
        </EmptyState>
      )}
      {board && !empty && (
        <div className={classes.frame} aria-busy={isPlaceholderData}>
          {narrow ? (
            <BoardByStage
              board={board}
              withOwner={withOwner}
              onMenu={openMenu}
              stage={stage}
              onStage={(next) => void navigate({ search: (all) => ({ ...all, stage: next }), replace: true })}
            />
          ) : (
            <BoardView board={board} withOwner={withOwner} onMove={move} onMenu={openMenu} />
          )}
        </div>
      )}
      <Suspense>
        {creating && <NewDealDialog onClose={creation.close} />}
        {menu && board && <MoveDialog card={menu} columns={board.columns} onMove={move} onClose={() => setMenu(undefined)} />}
        {losing && <LossDialog deal={losing} onClose={() => setLosing(undefined)} />}
        {moves.refusal && <RefusedDialog refusal={moves.refusal} onClose={moves.forgetRefusal} />}
      </Suspense>
    </div>
  )
}

/** What is under way, all stages together. */
function Totals({ board }: { board: Board }) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const open = board.columns.filter(({ kind }) => kind === 'OPEN')
  const worth = (amounts: Parameters<typeof sums>[0]) => sums(amounts).map(whole).map(format.money).join(' + ') || '–'
  const count = open.reduce((total, column) => total + column.count, 0)
  return (
    <Text size="sm" c="dimmed">
      {t('total', {
        deals: t('deals', { count }),
        sum: worth(open.flatMap((column) => column.sums)),
        weighted: worth(open.flatMap((column) => column.weighted)),
      })}
    </Text>
  )
}

function Waiting() {
  return (
    <div className={classes.board} aria-busy>
      {Array.from({ length: 5 }, (_, column) => (
        <div key={column} className={classes.column}>
          <ul className={classes.cards} aria-hidden>
            {Array.from({ length: 4 - (column % 3) }, (_, card) => (
              <li key={card}>
                <Skeleton height={card === 0 ? 64 : 104} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
