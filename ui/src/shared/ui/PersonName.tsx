import { Avatar, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '../api/types'

export function PersonName({ person, fallback }: { person: Person | null | undefined; fallback?: string }) {
  const { t } = useTranslation()
  if (!person) {
    return (
      <Text span size="sm" c="dimmed">
        {fallback ?? t('nobody')}
      </Text>
    )
  }
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <Avatar size={22} color="pine" name={person.name} aria-hidden />
      <Text span size="sm" truncate>
        {person.name}
      </Text>
    </Group>
  )
}
