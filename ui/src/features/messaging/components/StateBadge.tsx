import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MessageRow } from '../api/messages'

const colours: Record<MessageRow['state'], string> = {
  PENDING: 'gray',
  SENDING: 'blue',
  SENT: 'green',
  UNCONFIRMED: 'orange',
  FAILED: 'red',
  KEPT: 'blue',
  DISCARDED: 'gray',
}

export function StateBadge({ state }: { state: MessageRow['state'] }) {
  const { t } = useTranslation('messaging')
  return (
    <Badge variant="light" color={colours[state]} tt="none">
      {t(`messageState.${state}`)}
    </Badge>
  )
}
