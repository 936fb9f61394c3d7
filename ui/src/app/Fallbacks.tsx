import { Button, Center, Container } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'

export function NotFound() {
  const { t } = useTranslation('app')
  return (
    <Center mih="60dvh">
      <EmptyState
        icon={IconMapOff}
        titleOrder={1}
        title={t('notFound.title')}
        action={
          <Button component={AppLink} href="/" variant="light" mt="sm">
            {t('home')}
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Center>
  )
}

export function Crash({ error }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Container size="sm" py="xl">
      <ProblemAlert error={error} retry={() => void router.invalidate()} />
    </Container>
  )
}
