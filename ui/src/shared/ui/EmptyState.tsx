import { Stack, Text, ThemeIcon, Title, type TitleOrder } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'

interface EmptyStateProps {
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  titleOrder?: TitleOrder
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon: Icon, title, titleOrder = 2, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon size={56} radius="xl" variant="light" color="marmalade">
        <Icon size={30} stroke={1.5} />
      </ThemeIcon>
      <Title order={titleOrder} size="h3">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" size="sm" maw={420}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
