import { Box, Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: string
  /** A line above the title that says where the page belongs. */
  over?: ReactNode
  /** Facts beside or below the title. */
  under?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, over, under, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} · Krámek`)
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <Box miw={0} maw="100%">
        {over && (
          <Text size="sm" c="dimmed" component="div">
            {over}
          </Text>
        )}
        <Title order={1}>{title}</Title>
        {under && (
          <Group gap="xs" mt={6}>
            {under}
          </Group>
        )}
      </Box>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  )
}
