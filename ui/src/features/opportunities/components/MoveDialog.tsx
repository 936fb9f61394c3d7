import { Button, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrophy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { Dialog } from '@/shared/ui/Dialog'
import { targetsOf } from '../api/board'
import type { BoardColumn, Card } from '../api/opportunities'

interface MoveDialogProps {
  card: Card
  columns: BoardColumn[]
  onMove: (card: Card, from: BoardColumn, to: BoardColumn) => void
  onClose: () => void
}

/** The same moves as by dragging, for a thumb and for whoever would rather choose from a list. */
export function MoveDialog({ card, columns, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation('opportunities')
  const from = columns.find(({ cards }) => cards.some(({ id }) => id === card.id))
  const at = from ? columns.indexOf(from) : 0
  const look = (column: BoardColumn) => {
    if (column.kind === 'LOST') return { icon: <IconX size={18} />, color: 'red' }
    if (column.kind === 'WON') return { icon: <IconTrophy size={18} />, color: undefined }
    if (columns.indexOf(column) < at) return { icon: <IconArrowLeft size={18} />, color: 'gray' }
    return { icon: <IconArrowRight size={18} />, color: undefined }
  }
  return (
    <Dialog title={card.name} onClose={onClose} size="sm">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('move.title')}
        </Text>
        {targetsOf(card, columns).map((to) => {
          const { icon, color } = look(to)
          return (
            <Button
              key={to.stage}
              variant="light"
              color={color}
              justify="flex-start"
              leftSection={icon}
              onClick={() => {
                onClose()
                if (from) onMove(card, from, to)
              }}
            >
              {to.label}
            </Button>
          )
        })}
        <Button component={AppLink} href={`/opportunities/${card.id}`} variant="subtle" justify="flex-start">
          {t('refused.open')}
        </Button>
      </Stack>
    </Dialog>
  )
}
